import { ConfirmForm } from "@/components/ui/confirm-form";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/lib/criteria/points";
import { itemsOf, type Version } from "@/lib/criteria/table";
import { wordsOf } from "@/lib/problems/catalogue";
import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import { addWorkingDays, calendarFrom } from "@/lib/provinces/working-days";
import { lowered, obstaclesToAnnounce, obstaclesToSettle, untold } from "@/lib/scoring/check-rules";
import type { CheckedSheet } from "@/lib/scoring/check-queries";
import type { CheckSums } from "@/lib/scoring/check-sums";
import { bothWords } from "@/lib/scoring/check-words";
import { gatesOf, gateVerdict } from "@/lib/scoring/gate-watch";
import { unprovenNow, unprovenWords } from "@/lib/scoring/gaps";
import { restOf } from "@/lib/scoring/judging";
import { AcceptRest, Staying } from "./accept-rest";
import { GateNotice } from "./gate-notice";
import { unprovenEffect } from "./unproven-effect";

type EndProps = {
  it: CheckedSheet;
  version: Version;
  sums: CheckSums;
  acceptRest?: FormAction | undefined;
  announce?: FormAction | undefined;
  settle?: FormAction | undefined;
};

/** What ends the check: take over the rest, tell the unit, settle; each with what still stands before it. */
export function CheckEnd({ it, version, sums, acceptRest, announce, settle }: EndProps) {
  const hidden = { id: it.id, version: String(it.version) };
  const rest = restOf(itemsOf(version), it),
    down = lowered(version, it).length,
    fresh = untold(version, it).length;
  const toAnnounce = obstaclesToAnnounce(version, it),
    toSettle = obstaclesToSettle(version, it);
  const gates = gatesOf(version, (key) => (it.judged[key] ?? it.cross[key] ?? it.self[key])?.inputs),
    verdict = gateVerdict(gates);
  const bare = unprovenNow(
    version,
    (key) => (it.judged[key] ?? it.cross[key] ?? it.self[key])?.points,
    new Set(it.proofs.map(({ itemKey }) => itemKey)),
  );
  const until = dateWords(addWorkingDays(it.today, it.replyDays, calendarFrom(it.days)));
  if (it.state === "settled")
    return (
      <Note
        kind="ok"
        title="Điểm đã chốt"
      >{`Chốt ngày ${dateWords(it.settledAt)}${it.settledBy ? `, ${it.settledBy}` : ""}. Không sửa được nữa.`}</Note>
    );
  return (
    <Panel title="Kết thúc thẩm định" id="ket-thuc">
      <GateNotice gates={gates} then="Nếu chốt như vậy" />
      {it.state === "awaiting_reply" && (
        <p>
          Đơn vị được giải trình đến hết ngày <b className="num">{dateWords(it.replyUntil)}</b>. Hết hạn mà không có ý kiến thì điểm sau
          cùng có hiệu lực.
        </p>
      )}
      <div className="acts">
        {announce && toAnnounce.length === 0 && (
          <ConfirmForm
            action={announce}
            open={{ label: "Thông báo kết quả thẩm định", kind: "primary", icon: "send" }}
            title={`Thông báo kết quả thẩm định của ${it.unit}?`}
            submit="Thông báo"
            safe="Chưa thông báo"
            hidden={hidden}
            effects={[
              {
                text: `${fresh} tiêu chí có điểm thẩm định; tổng ${bothWords(sums.now)}, tự chấm ${bothWords(sums.self)}.`,
              },
              down > 0
                ? { icon: "clock", text: `${down} tiêu chí giảm điểm: đơn vị được giải trình đến hết ngày ${until}.` }
                : { icon: "check", text: "Không tiêu chí nào giảm điểm nên chốt được ngay." },
              unprovenEffect(bare),
              { icon: "hist", text: "Điểm đã thông báo được ghi vào hồ sơ, chấm lại thì ghi thành lần sau." },
            ]}
          />
        )}
        {settle && toSettle.length === 0 && (
          <ConfirmForm
            action={settle}
            open={{ label: "Chốt điểm", kind: toAnnounce.length === 0 ? "plain" : "primary", icon: "lock" }}
            title={`Chốt ${formatPoints(sums.now.total)} điểm của ${it.unit}?`}
            submit="Chốt điểm"
            safe="Chưa chốt"
            hidden={hidden}
            effects={[
              ...(sums.now.raw.eq(sums.now.total) ? [] : [{ text: `Đạt ${bothWords(sums.now)}.` }]),
              unprovenEffect(bare),
              ...(verdict ? [{ icon: "warn" as const, text: `Đơn vị ${verdict}.` }] : []),
              { text: "Các đơn vị trong khối xem được điểm, lý do và minh chứng." },
              { icon: "medal", text: "Khi mọi đơn vị đã chốt, thứ hạng của năm được tính ngay." },
              { icon: "undo", text: "Chỉ cơ quan thi đua, khen thưởng tỉnh mở lại được, kèm lý do." },
            ]}
          />
        )}
        {acceptRest && (
          <AcceptRest rest={rest} action={acceptRest} hidden={hidden} after="Chưa thông báo cho đơn vị; vẫn chấm lại được từng tiêu chí." />
        )}
      </div>
      {bare.items > 0 && <p className="meta num">{unprovenWords(bare)}</p>}
      {acceptRest && <Staying rest={rest} />}
      {announce && <Before title="Chưa thông báo được:" obstacles={toAnnounce.filter(({ code }) => code !== "check.nothing_new")} />}
      {settle ? (
        <Before title="Chưa chốt được:" obstacles={toSettle} />
      ) : (
        <p className="meta">Khối trưởng, Khối phó hoặc cơ quan chuyên trách chốt điểm.</p>
      )}
    </Panel>
  );
}

function Before({ title, obstacles }: { title: string; obstacles: ProblemItem[] }) {
  if (obstacles.length === 0) return null;
  return (
    <div className="gate">
      <strong>{title}</strong>
      <ul>
        {obstacles.map(({ code, facts }) => (
          <li key={code}>
            <Icon name="warn" size="s" />
            {wordsOf(code, facts)}
          </li>
        ))}
      </ul>
    </div>
  );
}
