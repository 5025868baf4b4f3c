import { Note } from "@/components/ui/note";

/** Demo stories rest on real reports; what was made up for them is said where it is read. */
export function InventedNote({ text }: { text: string }) {
  return (
    <Note kind="info" title="Có phần minh họa">
      {text}
    </Note>
  );
}
