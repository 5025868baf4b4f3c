import { Note } from "@/components/ui/note";

/** Demo stories rest on real reports; what was made up for them is said where it is read. */
export function InventedNote({ text }: { text: string }) {
  return (
    <Note kind="warn" title="Dữ liệu minh họa">
      {text}
    </Note>
  );
}
