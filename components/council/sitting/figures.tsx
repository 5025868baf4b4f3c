import { Unverified } from "@/components/rules/rule-source";
import { Chip } from "@/components/ui/chip";
import type { BeforeCouncil, SessionHeld } from "@/lib/council/session-queries";
import { figuresOf, type Judged } from "@/lib/council/sitting/figures";
import { awaitedOn, flaggedOn, ruleOfLine } from "@/lib/council/sitting/rules";
import { ratioWords } from "@/lib/rules/ratio";
import { passWords } from "@/lib/rules/voting";
import { sourceWords } from "@/lib/rules/words";

const writtenWords = ({ written: { asked, agree, disagree, other, silent } }: Judged) =>
  `Bằng văn bản: ${agree} đồng ý, ${disagree} không đồng ý${other > 0 ? `, ${other} ý kiến khác` : ""}${silent > 0 ? `, ${silent} không trả lời` : ""} (hỏi ${asked})`;

/** Before the vote: what the rule of the day asks on this dossier, and what still stands in the way. */
export function RuleAhead({ it, line }: { it: SessionHeld; line: BeforeCouncil }) {
  const rule = ruleOfLine(it, line),
    flagged = flaggedOn(it, line),
    awaited = awaitedOn(rule, it, line, it.today),
    ahead = figuresOf(rule, it, line, { inFavour: 0, valid: null });
  return (
    <>
      {rule ? (
        <span className="meta">
          Cần {passWords(rule.voting)}
          {rule.voting.of === "VALID" ? (
            ""
          ) : (
            <>
              :{" "}
              <b className="num">
                {ahead.needed}/{ahead.base}
              </b>
            </>
          )}
          . {sourceWords(rule)}
        </span>
      ) : (
        <span className="meta">Chưa có quy tắc biểu quyết</span>
      )}
      {rule && !rule.verified && (
        <>
          <br />
          <Unverified />
        </>
      )}
      {!ahead.quorumReached && (
        <>
          <br />
          <Chip kind="warn">Chưa đủ {ratioWords(rule!.voting.quorum)} ủy viên</Chip>
        </>
      )}
      {ahead.written.asked > 0 && (
        <>
          <br />
          <span className="meta num">{writtenWords(ahead)}</span>
        </>
      )}
      {awaited.length > 0 && (
        <>
          <br />
          <Chip kind="todo">{awaited.length} người chưa trả lời</Chip>
        </>
      )}
      {flagged.length > 0 && (
        <>
          <br />
          <Chip kind="warn">{flagged.map(({ name }) => name).join(", ")}: chưa khai báo lợi ích liên quan</Chip>
        </>
      )}
      {ahead.aside.length > 0 && (
        <>
          <br />
          <span className="meta">Không biểu quyết: {ahead.aside.join(", ")}</span>
        </>
      )}
    </>
  );
}

/** After it: by what rule and which figures the result was judged, as they were kept. */
export function RuleKept({ judged, stale }: { judged: Judged; stale: boolean }) {
  const { rule, inFavour, base, needed, passes, quorumReached, participants, members, confirmed, aside, room, written } = judged;
  return (
    <>
      {written.asked > 0 && (
        <>
          <br />
          <span className="meta num">
            Trong phòng {room} đồng ý. {writtenWords(judged)}
          </span>
        </>
      )}
      {rule && (
        <>
          <br />
          <span className="meta">{`${passes ? "Đạt" : "Không đạt"} ${passWords(rule.voting)} (${inFavour}/${base}, cần ${needed})${quorumReached ? "" : `; ${participants}/${members} ủy viên tham gia, chưa đủ ${ratioWords(rule.voting.quorum)}`}. ${sourceWords(rule)}${rule.verified ? "" : ". Chưa xác minh"}`}</span>
        </>
      )}
      {confirmed && (
        <>
          <br />
          <span className="meta">
            {confirmed.by} xác nhận: {confirmed.words}
          </span>
        </>
      )}
      {aside.length > 0 && (
        <>
          <br />
          <span className="meta">Không biểu quyết: {aside.join(", ")}</span>
        </>
      )}
      {stale && (
        <>
          <br />
          <Chip kind="warn">Số liệu đã đổi, ghi lại kết quả</Chip>
        </>
      )}
    </>
  );
}
