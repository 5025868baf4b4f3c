import { Note } from "@/components/ui/note";
import type { OpenPoints } from "@/lib/council/open-points";

/** Before a conclusion is written or confirmed: what is still open, so that nobody does it blindly. */
export const OpenPointsNote = ({ open }: { open: OpenPoints | null }) =>
  open && (
    <Note kind="warn" title={open.title}>
      <ul>
        {open.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Note>
  );
