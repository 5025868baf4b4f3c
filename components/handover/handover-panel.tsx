import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { hashWords } from "@/lib/pledges/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { sizeWords } from "@/lib/year/handover/paper";
import type { BundleSeen, Confirmed, HandoverSeen, HandoverYear } from "@/lib/year/handover/queries";
import { MakingNote } from "./making-note";
import { PrepareAgain } from "./prepare-form";

type PanelProps = {
  it: HandoverYear;
  handover: HandoverSeen;
  home: string;
  tinh: string;
  again: FormAction | undefined;
  give: FormAction | undefined;
  receive: FormAction | undefined;
};

/** The hand-over as it stands: the sealed record, who has confirmed, what each may do next. */
export function HandoverPanel({ it, handover, home, tinh, again, give, receive }: PanelProps) {
  const { bundle, given, received } = handover,
    sealed = bundle.state === "sealed",
    hidden = { yearId: it.yearId, version: String(handover.version) };
  return (
    <>
      <Panel title="Gói hồ sơ của năm" aside={<Chip kind={sealed ? "seal" : "doing"}>{sealed ? "Đã niêm phong" : "Đang lập"}</Chip>}>
        {sealed ? <SealedBundle bundle={bundle} tinh={tinh} /> : <MakingNote fault={bundle.fault} />}
        <div className="acts">
          {sealed && (
            <a className="btn btn--primary" href={`/api/${tinh}/goi-ho-so/${bundle.id}`} download>
              Tải gói hồ sơ
            </a>
          )}
          {again && <PrepareAgain it={it} action={again} />}
        </div>
        {it.downloads.length > 0 && (
          <details className="past" suppressHydrationWarning>
            <summary>Đã tải ({it.downloads.length} lần)</summary>
            <ul>
              {it.downloads.map(({ by, at }) => (
                <li key={`${by}-${at}`}>
                  {by}, <span className="num">{momentWords(at)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Panel>
      <Panel
        title="Biên bản bàn giao"
        aside={<Chip kind={handover.paper ? "seal" : "todo"}>{handover.paper ? "Hai bên đã xác nhận" : "Chờ xác nhận"}</Chip>}
      >
        <Leader
          wrap
          lines={[
            { label: "Ngày, nơi bàn giao", value: `${dateWords(handover.handedOn)}, ${handover.place}` },
            { label: `Bên giao: ${handover.fromUnit}`, value: sideWords(given) },
            { label: `Bên nhận: ${handover.toUnit}`, value: sideWords(received) },
          ]}
        />
        <div className="acts">
          <ButtonLink href={`${home}/ban-giao/bien-ban`} icon="print">
            Xem, in biên bản
          </ButtonLink>
          <a className="btn" href={`${home}/ban-giao/bien-ban.docx`} download>
            Tải bản Word
          </a>
          {sealed && give && !given && (
            <ConfirmForm
              action={give}
              open={{ label: "Xác nhận bên giao", icon: "check", kind: "primary" }}
              title={`Xác nhận giao công việc năm ${it.year}?`}
              submit="Xác nhận bên giao"
              safe="Chưa xác nhận"
              hidden={hidden}
              effects={EFFECTS}
            />
          )}
          {sealed && receive && !received && (
            <ConfirmForm
              action={receive}
              open={{ label: "Xác nhận bên nhận", icon: "check", kind: "primary" }}
              title={`Xác nhận nhận công việc năm ${it.year}?`}
              submit="Xác nhận bên nhận"
              safe="Chưa xác nhận"
              hidden={hidden}
              effects={EFFECTS}
            />
          )}
        </div>
        {handover.paper && it.next && (
          <Note kind="ok" title="Đã bàn giao xong">{`Bên nhận làm tiếp theo trang 30 ngày đầu của năm ${it.next.year}.`}</Note>
        )}
      </Panel>
    </>
  );
}

const EFFECTS = [
  { text: "Sau khi một bên xác nhận, gói hồ sơ và nội dung biên bản không lập lại được." },
  { text: "Khi cả hai bên xác nhận, biên bản chốt với tên người và thời điểm xác nhận." },
];
const sideWords = (confirmed: Confirmed | null): string =>
  confirmed ? `${confirmed.by}, ${confirmed.post}, xác nhận lúc ${momentWords(confirmed.at)}` : "Chưa xác nhận";

function SealedBundle({ bundle }: { bundle: BundleSeen; tinh: string }) {
  const { contents } = bundle;
  return (
    <>
      <Leader
        wrap
        lines={[
          { label: "Niêm phong lúc", value: momentWords(bundle.sealedAt!) },
          {
            label: "Gồm",
            value: `${contents!.entries} tệp, ${contents!.papers.length} văn bản Word, ${contents!.files} tệp kèm theo; ${sizeWords(bundle.bytes!)}`,
          },
          { label: "Mã SHA-256", value: <span className="hash">{hashWords(bundle.sha256!)}</span> },
        ]}
      />
      {contents!.missing.length > 0 && (
        <Note kind="warn" title={`${contents!.missing.length} tệp không có nội dung trong gói hoặc cần đối chiếu`}>
          <ul>
            {contents!.missing.map(({ title, about, why }) => (
              <li key={`${title}-${about}`}>
                {title} ({about}): {why}.
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}
