"use client";
import { use, useRef, type ClipboardEvent } from "react";
import { CheckField } from "@/components/ui/choice";
import { Chip } from "@/components/ui/chip";
import { AreaField, HiddenField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { FormContext } from "@/components/ui/form-context";
import { Note } from "@/components/ui/note";
import { expanded } from "@/lib/criteria/pasted";

type Props = { action: FormAction; blocYearId: string; id: string; sections: number };

/** A table out of Word or Excel: pasted or chosen, read and looked at, written only then. */
export function PasteTable({ action, blocYearId, id, sections }: Props) {
  return (
    <Form action={action} label="Nhập bảng tiêu chí">
      <HiddenField name="blocYearId" value={blocYearId} />
      <HiddenField name="id" value={id} />
      <Fields sections={sections} />
    </Form>
  );
}

function Fields({ sections }: { sections: number }) {
  const shown = use(FormContext)?.state.shown ?? [],
    read = shown.find(({ what }) => what === "text");
  return (
    <>
      <PasteArea key={read?.text ?? ""} text={read?.text} />
      <FilePick name="workbook" label="Hoặc tệp Excel" optional accept=".xlsx" hint="Đọc trang tính đầu tiên. Mỗi tệp không quá 20 MB." />
      <div className="acts">
        <Submit kind={read?.ready ? "plain" : "primary"} name="to" value="read" icon="eye">
          {read ? "Đọc lại" : "Đọc bảng"}
        </Submit>
      </div>
      {read && <Preview shown={shown} />}
      {read?.ready && (
        <>
          {sections > 0 && <CheckField name="replace" label={`Thay toàn bộ ${sections} mục đang có trong dự thảo bằng bảng này`} />}
          <div className="acts">
            <Submit name="to" value="write" icon="check">
              Ghi bảng này vào dự thảo
            </Submit>
          </div>
        </>
      )}
    </>
  );
}

/** What Word pastes besides plain text says which cells are merged; a text box alone would lose it. */
function PasteArea({ text }: { text: string | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const take = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData("text/html"),
      area = box.current?.querySelector("textarea");
    const table = html ? new DOMParser().parseFromString(html, "text/html").querySelector("table") : null;
    if (!table || !area) return;
    event.preventDefault();
    area.value = expanded(
      [...table.rows].map((row) =>
        [...row.cells].map((cell) => ({ text: cell.textContent ?? "", rows: Math.max(1, cell.rowSpan), columns: cell.colSpan })),
      ),
    )
      .map((row) => row.join("\t"))
      .join("\n");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div ref={box} onPaste={take}>
      <AreaField
        name="pasted"
        label="Bảng dán từ Word hoặc Excel"
        rows={8}
        className="num"
        hint="Chép cả bảng, gồm dòng đầu có cột “TT”, “Nội dung”, “Điểm tối đa”, “Cách chấm”, rồi dán vào đây."
        defaultValue={text}
        wrap="off"
      />
    </div>
  );
}

const CHIPS = {
  section: { kind: "doing", words: "Mục" },
  item: { kind: "done", words: "Tiêu chí" },
  guidance: { kind: "na", words: "Hướng dẫn" },
  left_out: { kind: "na", words: "Bỏ qua" },
  fault: { kind: "warn", words: "Chưa hiểu" },
} as const;

function Preview({ shown }: { shown: Record<string, string>[] }) {
  const of = (kind: string) => shown.filter(({ what }) => what === kind);
  return (
    <>
      {of("fault").length > 0 && (
        <Note kind="warn" title="Chưa ghi được">
          {of("fault").map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </Note>
      )}
      {of("note").length > 0 && (
        <Note kind="info" title="Cần xem lại">
          {of("note").map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </Note>
      )}
      <ul className="criteria__changes">
        {of("sum").map(({ text }) => (
          <li className="num" key={text}>
            {text}
          </li>
        ))}
      </ul>
      <div className="scroll" tabIndex={0} role="region" aria-label="Bảng đã đọc, từng dòng">
        <table className="tbl tbl--tight">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Đọc là</th>
              <th scope="col">TT</th>
              <th scope="col">Nội dung</th>
              <th scope="col" className="n">
                Điểm
              </th>
              <th scope="col">Cách chấm</th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {of("line").map(({ at, kind, number, name, max, method, text }) => {
              const chip = CHIPS[kind as keyof typeof CHIPS];
              return (
                <tr key={at}>
                  <td className="num">{at}</td>
                  <td>
                    <Chip kind={chip.kind}>{chip.words}</Chip>
                  </td>
                  <td className="num">{number}</td>
                  <td>{name}</td>
                  <td className="n num">{max}</td>
                  <td>{method}</td>
                  <td>{text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
