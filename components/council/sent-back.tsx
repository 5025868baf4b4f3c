import { Note } from "@/components/ui/note";
import type { AppraisalShown } from "@/lib/council/queries";
import { momentWords } from "@/lib/provinces/dates";

/** Why the leader wants the conclusion written anew; whoever has the dossier in hand reads it before anything else. */
export const SentBackNote = ({ appraisal }: { appraisal: AppraisalShown | null }) =>
  appraisal?.sentBackAt && (
    <Note kind="warn" title="Lãnh đạo trả lại kết luận">
      <p className="lines">{appraisal.sentBackReason}</p>
      <p className="meta num">
        {appraisal.sentBackBy}, {momentWords(appraisal.sentBackAt)}. Ghi lại kết luận để trình lãnh đạo xác nhận.
      </p>
    </Note>
  );
