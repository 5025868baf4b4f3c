import { NominateTable } from "@/components/meetings/votes/nominate-table";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/lib/criteria/points";
import type { MeetingSeen } from "@/lib/meetings/queries";
import type { NominationSeen } from "@/lib/meetings/votes/expressions";
import { besideMerit } from "@/lib/meetings/votes/seen";
import { waitingLines } from "@/lib/meetings/votes/waiting";
import { OFFICE_WORDS } from "@/lib/meetings/words";

type WithdrawProps = { nomination: NominationSeen; meetingId: string; action?: FormAction | undefined };
const Withdraw = ({ nomination, meetingId, action }: WithdrawProps) =>
  action && (
    <ConfirmForm
      action={action}
      open={{ label: "Bỏ nếu ghi nhầm", small: true, kind: "danger" }}
      title={`Bỏ kết quả của ${nomination.unitName}?`}
      submit="Bỏ kết quả"
      safe="Giữ lại"
      kind="danger"
      hidden={{ meetingId, nominationId: nomination.id }}
      effects={[
        { text: "Kết quả không còn trong biên bản; cuộc bỏ phiếu vẫn giữ." },
        { text: "Nhật ký vẫn giữ kết quả đã ghi và tên người bỏ." },
      ]}
    />
  );

/** "Hạng 1, 98,50 điểm. Phiếu đồng ý 9/10." */
const figures = ({ rank, total, inFavour, base }: NominationSeen) =>
  [total ? `${rank ? `Hạng ${rank}, ` : ""}${formatPoints(total)} điểm.` : "", inFavour === null ? "" : `Đồng ý ${inFavour}/${base}.`]
    .filter(Boolean)
    .join(" ");

type NominationsProps = { it: MeetingSeen; nominate?: FormAction | undefined; withdraw?: FormAction | undefined };

/** Nominations for awards: what a vote has passed and the meeting puts forward, with rank, points and votes. */
export function Nominations({ it, nominate, withdraw }: NominationsProps) {
  const made = it.nominations.filter(({ kind }) => kind === "AWARD"),
    waiting = waitingLines(it);
  if (made.length === 0 && waiting.length === 0 && it.kind !== "YEAR_END") return null;
  return (
    <Panel title="Suy tôn, đề nghị khen thưởng" id="suy-ton" aside={<span className="soft num">{`${made.length} đơn vị`}</span>}>
      {made.length === 0 && waiting.length === 0 && (
        <p className="soft">Chưa có kết quả suy tôn. Công bố kết quả bỏ phiếu rồi ghi ở đây; mỗi kết quả là căn cứ lập hồ sơ đề nghị.</p>
      )}
      <ol>
        {made.map((one) => (
          <li className="meet-vote" key={one.id}>
            <header>
              <h3>{one.unitName}</h3>
            </header>
            <p>{one.titleName}</p>
            {besideMerit(one) && <p className="meta">{besideMerit(one)}.</p>}
            <p className="meta num">{`Năm ${one.year}. ${figures(one)}`}</p>
            {one.reason && <p className="meet-prose">{`Lý do không theo thứ tự xếp hạng: ${one.reason}`}</p>}
            <Withdraw nomination={one} meetingId={it.id} action={withdraw} />
          </li>
        ))}
      </ol>
      {waiting.length > 0 &&
        (nominate ? (
          <div className="meet-form">
            <Form action={nominate} submit="Ghi kết quả suy tôn" icon="check" label="Ghi kết quả suy tôn">
              <HiddenField name="meetingId" value={it.id} />
              <NominateTable lines={waiting} />
            </Form>
          </div>
        ) : (
          <p className="soft">{`${waiting.length} kết quả bỏ phiếu chờ thư ký khối ghi suy tôn.`}</p>
        ))}
    </Panel>
  );
}

type LeadersProps = { it: MeetingSeen; elect?: FormAction | undefined; withdraw?: FormAction | undefined };

/** The next leaders: elected here for the next year, while this year's keep theirs until it is closed. */
export function Leaders({ it, elect, withdraw }: LeadersProps) {
  const next = it.years.at(-1),
    votes = it.votes.filter(({ subject, state }) => subject === "OFFICE" && state === "announced");
  const made = it.nominations.filter(({ kind }) => kind === "OFFICE");
  if (!next || (made.length === 0 && votes.length === 0 && it.kind !== "YEAR_END")) return null;
  const filled = (yearId: string, kind: string) => it.offices.some((one) => one.blocYearId === yearId && one.kind === kind);
  const open = votes.flatMap((vote) =>
    vote.candidates
      .filter((line) => line.passed && line.office && !filled(vote.blocYearId, line.office))
      .map((line) => ({ ...line, year: vote.year })),
  );
  return (
    <Panel title="Khối trưởng, Khối phó năm sau" id="khoi-truong">
      {made.length === 0 && open.length === 0 && <p className="soft">{leadersWait(it)}</p>}
      <ol>
        {made.map((one) => (
          <li className="meet-vote" key={one.id}>
            <header>
              <h3>{`${one.office ? OFFICE_WORDS[one.office] : ""} năm ${one.year}: ${one.unitName}`}</h3>
            </header>
            <p className="meta num">{`${figures(one)}${it.status === "signed" ? "" : " Lãnh đạo đơn vị cử người trên trang Việc cần làm."} Khối trưởng năm trước giữ quyền đến khi năm đó kết thúc.`}</p>
            <Withdraw nomination={one} meetingId={it.id} action={withdraw} />
          </li>
        ))}
        {open.map((line) => (
          <li className="meet-vote" key={line.id}>
            <p>
              <b>{line.unitName}</b>
              {`: ${OFFICE_WORDS[line.office!]} năm ${line.year}, đồng ý ${line.inFavour}, không đồng ý ${line.opposed}.`}
            </p>
            {elect ? (
              <ConfirmForm
                action={elect}
                open={{ label: `Ghi đơn vị ${OFFICE_WORDS[line.office!]}`, kind: "primary", icon: "check" }}
                title={`${line.unitName} làm ${OFFICE_WORDS[line.office!]} năm ${line.year}?`}
                submit="Ghi kết quả"
                safe="Chưa ghi"
                hidden={{ meetingId: it.id, lineId: line.id }}
                effects={[
                  { text: `Đơn vị giữ vị trí của năm ${line.year} từ ngày họp, căn cứ là kết quả bỏ phiếu.` },
                  { text: "Khối trưởng năm trước vẫn giữ quyền của năm đó đến khi kết thúc." },
                ]}
              />
            ) : (
              <p className="soft">Chờ thư ký khối ghi kết quả.</p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Why nothing stands here yet: who makes it appear. */
function leadersWait({ years }: Pick<MeetingSeen, "years">): string {
  if (years.length < 2)
    return "Năm thi đua sau chưa có trong nội dung cuộc họp. Mở năm sau rồi ghi nội dung họp của năm đó trước khi khai mạc.";
  return years.at(-1)!.headRule === "NOMINATION"
    ? "Lập cuộc bỏ phiếu Khối trưởng, Khối phó; công bố kết quả rồi ghi ở đây."
    : "Khối trưởng năm sau theo luân phiên hoặc thông báo của Hội đồng, không bỏ phiếu.";
}
