import { ButtonLink } from "@/components/ui/button";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { dateWords } from "@/lib/provinces/dates";
import type { KeptResult, RankingSeen } from "@/lib/scoring/ranking-queries";
import { isDecided } from "@/lib/scoring/result-rules";
import { BASIS_WORDS } from "@/lib/scoring/result-words";
import type { NamedShift } from "@/lib/scoring/result-view";
import { ShiftTable } from "./shift-table";

type NumberProps = { it: RankingSeen; shown: KeptResult | null; here: string };

/** Which number of the result is on the screen, on what it rests, and where the others are. */
export function ResultNumber({ it: { results, stage }, shown, here }: NumberProps) {
  const latest = shown === results[0];
  // A year that was sent back is being settled anew: its figures have no number yet.
  if (!shown || results.length < 2 || (latest && !isDecided(stage))) return null;
  const others = results.filter((one) => one !== shown);
  return (
    <Note
      kind={latest ? "info" : "warn"}
      title={`Bản kết quả số ${shown.number}, chốt ngày ${dateWords(shown.settledAt)}${latest ? "" : ", đã có bản mới hơn"}`}
    >
      {shown.basis ? (
        <p>
          {basisWords(shown)} {shown.reason}
        </p>
      ) : (
        <p>{shown.number === 1 ? "Kết quả khối đưa ra bình xét." : "Kết quả chốt lại sau khi năm chuyển về bước trước."}</p>
      )}
      <p>
        {others.map((one, at) => (
          <span key={one.id}>
            {at > 0 && " · "}
            <Go href={one === results[0] ? here : `${here}?ban=${one.number}`}>{`Xem bản số ${one.number}`}</Go>
          </span>
        ))}
      </p>
    </Note>
  );
}

const basisWords = ({ basis, petitionNumber, petitionDate, petitioner }: KeptResult) =>
  `${BASIS_WORDS[basis!].name}${petitionNumber ? ` (văn bản số ${petitionNumber} ngày ${dateWords(petitionDate)} của ${petitioner})` : ""}.`;

/** What this number changed of the one before it. */
export function ResultShifts({ shifts, number }: { shifts: NamedShift[]; number: number }) {
  if (shifts.length === 0) return null;
  return (
    <Panel title={`Thay đổi so với bản số ${number - 1}`} flush>
      <ShiftTable name={`Thay đổi so với bản số ${number - 1}`} shifts={shifts} />
    </Panel>
  );
}

/** The board's way to a new number, and everybody's word that one is under way. */
export function CorrectionDoor({ it, may, href }: { it: RankingSeen; may: boolean; href: string }) {
  if (may)
    return (
      <ButtonLink href={href} icon="pen">
        {it.openNumber ? `Điều chỉnh bản số ${it.openNumber}` : "Điều chỉnh kết quả"}
      </ButtonLink>
    );
  return it.openNumber ? <p className="meta">Cơ quan thi đua, khen thưởng tỉnh đang điều chỉnh kết quả, bản số {it.openNumber}.</p> : null;
}
