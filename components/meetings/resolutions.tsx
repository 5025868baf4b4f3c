import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField, NumberField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { historyHref } from "@/lib/desk/history/addresses";
import type { ActedYear, AgendaLine, PledgeOffered, ResolutionLine } from "@/lib/meetings/queries";
import { passRuleWords, type Quorum } from "@/lib/meetings/rules";
import { SUBJECT_WORDS } from "@/lib/meetings/words";

type ListProps = {
  tinh: string;
  resolutions: ResolutionLine[];
  agenda: AgendaLine[];
  pledges: PledgeOffered[];
  many: boolean;
  meetingId: string;
  remove?: FormAction | undefined;
};

const ruleOf = (it: { passNumerator: number; passDenominator: number; denominator: ResolutionLine["denominator"] }) =>
  passRuleWords({ numerator: it.passNumerator, denominator: it.passDenominator, of: it.denominator });

function Votes({ tinh, resolutions, agenda, pledges, many, meetingId, remove }: ListProps) {
  /** The pledge that this vote adopted stands by it. */
  const holds = (it: ResolutionLine) => it.passed && pledges.some(({ id, draft }) => id === it.pledgeId && !draft);
  const itemOf = (it: ResolutionLine) => agenda.find(({ id }) => id === it.agendaItemId)?.title;
  return (
    <ol>
      {resolutions.map((it, at) => (
        <li className="meet-vote" key={it.id}>
          <header>
            <h3>{`${at + 1}. ${SUBJECT_WORDS[it.subject]}${many ? `, năm ${it.year}` : ""}`}</h3>
            <Chip kind={it.passed ? "done" : "plain"}>{it.passed ? "Được thông qua" : "Không được thông qua"}</Chip>
          </header>
          <p className="meet-prose">{it.text}</p>
          {itemOf(it) && <p className="soft">Thuộc nội dung họp: {itemOf(it)}</p>}
          {it.pledgeTitle && <p className="soft">Giao ước: {it.pledgeTitle}</p>}
          <p className="meet-counts">
            <span>
              Tán thành <b>{it.inFavour}</b>
            </span>
            <span>
              Không tán thành <b>{it.opposed}</b>
            </span>
            <span>
              Không biểu quyết <b>{it.abstained}</b>
            </span>
            <span>
              Có mặt{" "}
              <b>
                {it.presentUnits}/{it.voters}
              </b>
            </span>
          </p>
          <p className="meta">
            {`Quy tắc: ${ruleOf(it)}.`}{" "}
            <Go href={historyHref(tinh, "bieu-quyet", it.id)}>
              <span className="sr">{`Nội dung ${at + 1}: `}</span>Lịch sử
            </Go>
          </p>
          {remove && holds(it) && <p className="meta">Giao ước đã được thông qua theo biểu quyết này nên không xóa được.</p>}
          {remove && !holds(it) && (
            <ConfirmForm
              action={remove}
              open={{ label: "Xóa nếu ghi nhầm", small: true, kind: "danger" }}
              title="Xóa biểu quyết ghi nhầm?"
              submit="Xóa biểu quyết"
              safe="Giữ lại"
              kind="danger"
              effects={[{ text: "Biểu quyết không còn trong biên bản." }, { text: "Nhật ký vẫn giữ các số đã ghi và tên người xóa." }]}
              hidden={{ meetingId, resolutionId: it.id }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

type ResolutionsProps = ListProps & {
  years: ActedYear[];
  quorum: Quorum;
  /** A new id with each page: the same form sent twice is one resolution. */
  newId: string;
  add?: FormAction | undefined;
};

/** Votes by show of hands: the rule stands before the counts, the result is reckoned from both. */
export function Resolutions({ years, quorum, newId, add, ...list }: ResolutionsProps) {
  const { agenda, pledges } = list;
  if (!add && list.resolutions.length === 0) return null;
  return (
    <Panel title="Biểu quyết" id="bieu-quyet" aside={<span className="soft num">{`${list.resolutions.length} nội dung`}</span>}>
      {list.resolutions.length === 0 && <p className="soft">Chưa có biểu quyết nào.</p>}
      <Votes {...list} />
      {add && !quorum.reached && (
        <Note
          kind="warn"
          title="Chưa biểu quyết được"
        >{`Mới có mặt ${quorum.present}/${quorum.members} đơn vị, cần ít nhất ${quorum.needed}. Lưu điểm danh trước.`}</Note>
      )}
      {add && quorum.reached && (
        <div className="meet-form">
          <Form action={add} submit="Ghi biểu quyết" kind="plain" icon="check" label="Ghi biểu quyết">
            <HiddenField name="meetingId" value={list.meetingId} />
            <HiddenField name="resolutionId" value={newId} />
            <Note kind="info" title="Quy tắc thông qua">
              <ul className="meet-list">
                {years.map((year) => (
                  <li
                    key={year.id}
                  >{`Năm ${year.year}: ${ruleOf({ ...year, denominator: year.voteDenominator })}. Có mặt ${quorum.present}/${quorum.members} đơn vị, mỗi đơn vị một lần biểu quyết.`}</li>
                ))}
              </ul>
            </Note>
            {years.length > 1 ? (
              <SelectField
                name="blocYearId"
                label="Năm thi đua"
                empty="Chọn năm"
                options={years.map(({ id, year }) => ({ value: id, label: year }))}
                defaultValue=""
              />
            ) : (
              <HiddenField name="blocYearId" value={years[0]?.id ?? ""} />
            )}
            <SelectField
              name="subject"
              label="Loại nội dung"
              empty="Chọn loại nội dung"
              options={Object.entries(SUBJECT_WORDS).map(([value, label]) => ({ value, label }))}
              defaultValue=""
            />
            <SelectField
              name="agendaItemId"
              label="Thuộc nội dung họp"
              optional
              empty="Không gắn với nội dung nào"
              defaultValue=""
              options={agenda.map(({ id, title, year }) => ({
                value: id,
                label: title,
                ...(years.length > 1 ? { group: `Năm ${year}` } : {}),
              }))}
            />
            {pledges.some(({ draft }) => draft) && (
              <SelectField
                name="pledgeId"
                label="Bản giao ước"
                note="chỉ khi biểu quyết Giao ước thi đua"
                empty="Chọn bản giao ước"
                hint="Thông qua xong, nội dung giao ước được chốt và các đơn vị ký tại trang giao ước."
                defaultValue=""
                options={pledges.map(({ id, title, year, draft }) => ({
                  value: id,
                  label: `${title} (năm ${year})${draft ? "" : ", đã thông qua"}`,
                  disabled: !draft,
                }))}
              />
            )}
            <AreaField
              name="text"
              label="Nội dung được biểu quyết"
              rows={3}
              hint="Ghi như sẽ in trong biên bản, ví dụ: Thông qua kế hoạch thi đua năm 2026 của Khối."
            />
            <div className="meet-three">
              <NumberField name="inFavour" label="Tán thành" inputMode="numeric" defaultValue={String(quorum.present)} />
              <NumberField name="opposed" label="Không tán thành" inputMode="numeric" defaultValue="0" />
              <NumberField name="abstained" label="Không biểu quyết" inputMode="numeric" defaultValue="0" />
            </div>
          </Form>
        </div>
      )}
    </Panel>
  );
}
