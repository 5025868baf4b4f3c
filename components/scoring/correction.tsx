import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { itemByKey, itemsOf } from "@/lib/criteria/table";
import { dateWords } from "@/lib/provinces/dates";
import { standingWords } from "@/lib/scoring/check-rules";
import type { OpenResult, ResultYear } from "@/lib/scoring/result-queries";
import type { Corrected } from "@/lib/scoring/result-rules";
import { BASIS_WORDS } from "@/lib/scoring/result-words";
import { rankedYear } from "@/lib/scoring/settle-ranking";
import type { RankedSheet } from "@/lib/scoring/standings";
import { FigureForm } from "./figure-form";

/** On what the correction rests. */
export function CorrectionHead({ open }: { open: OpenResult }) {
  return (
    <Panel title="Căn cứ">
      <p>
        {BASIS_WORDS[open.basis].name}
        {open.petitionNumber && `: văn bản số ${open.petitionNumber} ngày ${dateWords(open.petitionDate)} của ${open.petitioner}`}.
      </p>
      <p>{open.reason}</p>
      <p className="meta">
        {open.openedBy ?? "Cơ quan chuyên trách"} mở ngày {dateWords(open.openedAt)}. Điểm ghi dưới đây chưa có hiệu lực đến khi lãnh đạo
        chốt.
      </p>
    </Panel>
  );
}

type SheetsProps = { it: ResultYear; open: OpenResult; write: FormAction; drop: FormAction };

/** A panel for each named sheet: what was written down so far, and the form for one more figure. */
export function CorrectionSheets({ it, open, write, drop }: SheetsProps) {
  const named = rankedYear(it).sheets.filter(({ sheetId }) => open.sheets.includes(sheetId));
  return named.map((sheet) => {
    const own = open.corrected.filter(({ sheetId }) => sheetId === sheet.sheetId),
      hidden = { id: it.id, resultId: open.id, sheetId: sheet.sheetId };
    return (
      <Panel key={sheet.sheetId} title={sheet.name}>
        {own.length > 0 && <Figures sheet={sheet} own={own} drop={drop} hidden={hidden} />}
        <FigureForm
          key={own.map(({ key, version }) => `${key}${version}`).join()}
          reasons={it.reasons}
          action={write}
          hidden={hidden}
          items={itemsOf(sheet.version).map((item) => ({
            key: item.key,
            label: `${item.number}. ${item.name} (đang ${words(sheet, item.key)})`,
            gate: item.method === "GATE",
            version: own.find(({ key }) => key === item.key)?.version ?? 0,
          }))}
          unit={sheet.name}
        />
      </Panel>
    );
  });
}

function words(sheet: RankedSheet, key: string): string {
  const it = sheet.finals[key];
  if (itemByKey(sheet.version, key)?.method === "GATE") return gateWords(it?.inputs);
  return standingWords(it).toLowerCase();
}
const gateWords = (inputs: unknown) => ((inputs as { hit?: boolean } | null)?.hit ? "Có" : "Không");

type FiguresProps = { sheet: RankedSheet; own: Corrected[]; drop: FormAction; hidden: Record<string, string> };

function Figures({ sheet, own, drop, hidden }: FiguresProps) {
  const itemOf = (key: string) => itemByKey(sheet.version, key)!;
  return (
    <DataTable
      name={`Điểm điều chỉnh của ${sheet.name}`}
      bare
      rows={own}
      rowKey={({ key }) => key}
      columns={[
        { key: "item", head: "Tiêu chí", names: true, cell: ({ key }) => `${itemOf(key).number}. ${itemOf(key).name}` },
        { key: "was", head: "Đang là", number: true, cell: ({ key }) => words(sheet, key) },
        {
          key: "now",
          head: "Điều chỉnh",
          number: true,
          cell: (one) => <b>{itemOf(one.key).method === "GATE" ? gateWords(one.inputs) : standingWords(one)}</b>,
        },
        {
          key: "why",
          head: "Lý do",
          cell: ({ reason, by }) => (
            <>
              {reason}
              <br />
              <span className="meta">{by}</span>
            </>
          ),
        },
        {
          key: "act",
          head: "Bỏ",
          headHidden: true,
          cell: ({ key }) => (
            <Form action={drop} submit="Bỏ" kind="quiet" small label={`Bỏ điều chỉnh tiêu chí ${itemOf(key).number}`}>
              {Object.entries({ ...hidden, key }).map(([name, value]) => (
                <HiddenField key={name} name={name} value={value} />
              ))}
            </Form>
          ),
        },
      ]}
    />
  );
}

/** Given up, with a reason that stays in the log. */
export function StopCorrection({
  it,
  open,
  action,
  children,
}: {
  it: ResultYear;
  open: OpenResult;
  action: FormAction;
  children: React.ReactNode;
}) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Dừng điều chỉnh" }}
      title="Dừng điều chỉnh kết quả?"
      submit="Dừng điều chỉnh"
      safe="Tiếp tục điều chỉnh"
      kind="danger"
      hidden={{ id: it.id, resultId: open.id, version: String(open.version) }}
      effects={[{ text: "Điểm đã ghi trong lần này không có hiệu lực; kết quả của năm giữ nguyên." }]}
    >
      {children}
    </ConfirmForm>
  );
}
