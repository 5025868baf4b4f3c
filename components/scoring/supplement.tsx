import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { standingWords } from "@/lib/scoring/check-rules";
import type { ItemReturn } from "@/lib/scoring/returns/rules";
import type { Supplement } from "@/lib/scoring/returns/supplement";
import { CellFields } from "./cell-fields";

/** On the unit's own sheet: lines that were given back, each with the way to mend it. */
export function ReturnedLines({ returns, here }: { returns: ItemReturn[]; here: string }) {
  if (returns.length === 0) return null;
  return (
    <Note kind="warn" icon="undo" title={`${returns.length} tiêu chí trả lại để bổ sung, các tiêu chí khác giữ nguyên`}>
      <ul>
        {returns.map((it) => (
          <li key={it.id}>
            <Go href={`${here}/bo-sung/${it.itemKey}`}>{it.name}</Go>: {it.reason} Bổ sung trước ngày{" "}
            <span className="num">{dateWords(it.dueOn)}</span>.
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** What was handed in, as it stands. */
export function SentLine({ it, item, proofHref }: { it: Supplement; item: Item; proofHref: string }) {
  const { sent } = it;
  return (
    <Panel
      title="Đã gửi"
      aside={<span className="meta num">{sent ? `${standingWords(sent)} / ${formatAmount(item.max)}` : "Không kê khai"}</span>}
    >
      {sent && !sent.na && <p className="num">{METHODS[item.method].explain(item.params, sent.inputs, exact(item.max))}</p>}
      {sent?.note && <p>“{sent.note}”</p>}
      <p className="meta">
        {it.proofs.length === 0
          ? "Chưa có minh chứng."
          : it.proofs.map(({ title, number }) => (number ? `${title}, ${number}` : title)).join("; ")}
      </p>
      <p>
        <Go href={proofHref}>Thêm, sửa minh chứng của tiêu chí này</Go>
      </p>
    </Panel>
  );
}

type FormProps = { it: Supplement; item: Item; save: FormAction; send?: FormAction | undefined };

/** The line as it is to be sent in again: anybody of the unit prepares it, its leader sends it. */
export function SupplementForm({ it, item, save, send }: FormProps) {
  const draft = it.draft ?? it.sent;
  return (
    <Panel title="Nội dung bổ sung" id="bo-sung">
      <Form
        key={draft?.version ?? 0}
        action={save}
        submit="Lưu"
        kind={send ? "plain" : "primary"}
        label={`Bổ sung tiêu chí ${item.number}`}
      >
        <HiddenField name="id" value={it.id} />
        <HiddenField name="version" value={String(it.draft?.version ?? 0)} />
        <CellFields cells={METHODS[item.method].cells(item.params)} inputs={draft?.inputs ?? {}} />
        {item.naPolicy !== null && (
          <CheckField name="na" label="Không phát sinh nhiệm vụ, ghi lý do ở thuyết minh" defaultChecked={draft?.na ?? false} />
        )}
        <AreaField name="note" label="Thuyết minh" rows={4} defaultValue={draft?.note ?? ""} hint="Nêu số, ngày của văn bản mới bổ sung." />
      </Form>
      {it.draft && <p className="meta num">{`Lưu lần cuối ${momentWords(it.draft.at)}${it.draft.by ? `, ${it.draft.by}` : ""}.`}</p>}
      {send && it.draft ? (
        <ConfirmForm
          action={send}
          open={{ label: "Gửi bổ sung", kind: "primary", icon: "send" }}
          title={`Gửi bổ sung tiêu chí ${item.number}?`}
          submit="Gửi bổ sung"
          safe="Chưa gửi"
          hidden={{ id: it.id, version: String(it.draft.version) }}
          password="để xác nhận lãnh đạo đơn vị duyệt"
          effects={[
            { text: "Gửi nội dung đã lưu. Chỉ tiêu chí này được xem lại; các tiêu chí khác và điểm đã chấm giữ nguyên." },
            { icon: "hist", text: "Lần gửi trước được giữ trong hồ sơ." },
          ]}
        />
      ) : (
        <p className="meta">Lãnh đạo đơn vị gửi bổ sung.</p>
      )}
    </Panel>
  );
}
