import { ChangeList } from "@/components/registrations/change-list";
import { BeginForms, DiscardForm, SendForm, TargetForm, TitleForm } from "@/components/registrations/draft-forms";
import { LineTable } from "@/components/registrations/line-table";
import { Chip } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { RegisteringUnit, RegistrationPage } from "@/lib/pledges/registrations/queries";
import { changesOf, draftOf, obstaclesToRegister, obstaclesToSend, sentOf, type Version } from "@/lib/pledges/registrations/rules";
import { UNVERIFIED } from "@/lib/titles/words";
import { ON_BEHALF } from "@/lib/pledges/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, momentWords } from "@/lib/provinces/dates";

type Acts = Record<"begin" | "title" | "target" | "remove" | "discard" | "send", FormAction>;

/** What one unit registers: the version being written, the one that stands, those before it. */
export function UnitRegistration({ it, unit, acts }: { it: RegistrationPage; unit: RegisteringUnit; acts?: Acts | undefined }) {
  const draft = draftOf(unit.versions),
    sent = sentOf(unit.versions),
    hidden = { blocYearId: it.blocYearId, unitId: unit.unitId };
  const facts = {
      archive: it.archive,
      stage: it.stage,
      dueOn: it.call?.dueOn ?? null,
      lateUntil: unit.lateUntil,
      left: unit.left,
      today: it.today,
    },
    [stop] = obstaclesToRegister(facts);
  return (
    <>
      {acts && stop && (
        <Note kind="info" title="Chưa đăng ký được">
          {wordsOf(stop.code, stop.facts)}
        </Note>
      )}
      {acts && !stop && draft && (
        <Draft it={it} unit={unit} draft={draft} acts={acts} hidden={hidden} notYet={obstaclesToSend(facts, draft, "có")[0]} />
      )}
      {acts && !stop && !draft && (
        <Panel title={sent ? "Sửa sau khi đã gửi" : "Lập bản đăng ký"}>
          <BeginForms
            hidden={hidden}
            sent={sent?.number ?? 0}
            last={unit.last && { year: unit.last.year, lines: unit.last.lines.length }}
            action={acts.begin}
          />
        </Panel>
      )}
      {sent && (
        <Panel title={sent.number > 1 ? `Bản đã gửi, lần ${sent.number}` : "Bản đã gửi"} flush aside={<Sent version={sent} />}>
          <LineTable name="Bản đăng ký đã gửi" lines={sent.lines} />
        </Panel>
      )}
      {!sent && !acts && (
        <Note kind="info" title="Đơn vị chưa gửi bản đăng ký">
          Nội dung hiện ở đây sau khi đơn vị gửi.
        </Note>
      )}
      {sent && unit.last && (
        <Panel title={`So với đăng ký năm ${unit.last.year}`}>
          {changesOf(unit.last.lines, sent.lines).length === 0 ? (
            <p>Không đổi.</p>
          ) : (
            <ChangeList changes={changesOf(unit.last.lines, sent.lines)} />
          )}
        </Panel>
      )}
      {unit.versions
        .filter((one) => one.sentAt && one.number < (sent?.number ?? 0))
        .toReversed()
        .map((old) => (
          <Panel key={old.id} title={`Bản gửi lần ${old.number}, đã thay`} flush aside={<Sent version={old} />}>
            <LineTable name={`Bản đăng ký lần ${old.number}`} lines={old.lines} />
          </Panel>
        ))}
    </>
  );
}

const Sent = ({ version: { sentAt, by, reason, onBehalf, late, documentNumber, documentDate } }: { version: Version }) => (
  <span className="meta num">
    {sentAt && `Gửi lúc ${momentWords(sentAt)}${by ? `, ${by}` : ""}.`}
    {documentNumber && ` Bản ký số ${documentNumber}${documentDate ? ` ngày ${dateWords(documentDate)}` : ""}.`}
    {reason && ` Lý do sửa: ${reason}`} {onBehalf && <Chip icon="pen">{ON_BEHALF}</Chip>}
    {late && (
      <Chip kind="defer" icon="clock">
        Gửi muộn
      </Chip>
    )}
  </span>
);

function Draft({
  it,
  unit,
  draft,
  acts,
  hidden,
  notYet,
}: {
  it: RegistrationPage;
  unit: RegisteringUnit;
  draft: Version;
  acts: Acts;
  hidden: Record<string, string>;
  notYet: ReturnType<typeof obstaclesToSend>[number] | undefined;
}) {
  return (
    <>
      <Panel
        title={draft.number > 1 ? `Bản sửa, lần ${draft.number} (đang soạn)` : "Bản đăng ký đang soạn"}
        flush
        aside={<DiscardForm hidden={hidden} draft={draft} action={acts.discard} />}
        foot={unit.own ? "Khối chưa thấy bản đang soạn." : <>{ON_BEHALF}: bản gửi mang nhãn này và ghi vào nhật ký.</>}
      >
        <LineTable name="Bản đăng ký đang soạn" lines={draft.lines} remove={{ action: acts.remove, hidden }} />
      </Panel>
      {unit.last && draft.lines.length > 0 && (
        <Panel title={`Khác năm ${unit.last.year}`}>
          {changesOf(unit.last.lines, draft.lines).length === 0 ? (
            <p>Chưa có gì khác.</p>
          ) : (
            <ChangeList changes={changesOf(unit.last.lines, draft.lines)} />
          )}
        </Panel>
      )}
      <div className="two two--even">
        <Panel title="Thêm danh hiệu, hình thức" foot={`Điều kiện, tỷ lệ của từng danh hiệu: ${UNVERIFIED.toLowerCase()}.`}>
          <TitleForm hidden={hidden} catalogue={it.catalogue} lines={draft.lines.length} action={acts.title} />
        </Panel>
        <Panel title="Thêm chỉ tiêu">
          <TargetForm hidden={hidden} lines={draft.lines.length} action={acts.target} />
        </Panel>
      </div>
      <Panel title="Gửi khối">
        <SendForm
          key={draft.version}
          hidden={hidden}
          draft={draft}
          action={acts.send}
          notYet={notYet && wordsOf(notYet.code, notYet.facts)}
        />
      </Panel>
    </>
  );
}
