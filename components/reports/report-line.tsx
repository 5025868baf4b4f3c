import { CheckField } from "@/components/ui/choice";
import { AreaField, NumberField, SelectField } from "@/components/ui/field";
import { Go } from "@/components/ui/go";
import { valueWords, type Line } from "@/lib/reports/prefill";
import type { SentLine, Typed } from "@/lib/reports/content";

/** What the record says, and where that stands. */
export function LineFacts({ line, at }: { line: Pick<Line, "text" | "detail" | "source" | "href">; at: string }) {
  return (
    <div className="rp-says">
      <p>
        <b>{line.text}</b>
        {line.detail && <span className="rp-detail">{line.detail}</span>}
      </p>
      <p className="meta">
        Lấy từ <Go href={`${at}${line.href}`}>{line.source}</Go>
      </p>
    </div>
  );
}

/** A line of the record (grey) with what the unit adds to it (white). */
export function LineFields({ line, typed, at }: { line: Line; typed: Typed; at: string }) {
  const { figure, key } = line,
    given = typed.actual[key] ?? figure?.actual?.replace(".", ",");
  return (
    <li className="rp-line">
      <LineFacts line={line} at={at} />
      <div className="rp-own">
        {figure &&
          (figure.measure === "YES_NO" ? (
            <SelectField
              name={`actual_${key}`}
              label="Thực hiện"
              empty="Chưa có số liệu"
              options={[
                { value: "1", label: "Đạt" },
                { value: "0", label: "Chưa đạt" },
              ]}
              defaultValue={given ?? ""}
            />
          ) : (
            <NumberField name={`actual_${key}`} label={`Thực hiện (${figure.unitOfMeasure})`} defaultValue={given} />
          ))}
        <AreaField name={`note_${key}`} label="Ghi thêm" optional rows={1} defaultValue={typed.note[key]} />
        <CheckField name={`drop_${key}`} label="Không đưa dòng này vào báo cáo" defaultChecked={typed.dropped.includes(key)} />
      </div>
    </li>
  );
}

/** The same as it was sent. */
export function LineSent({ line, at }: { line: SentLine; at: string }) {
  return (
    <li className="rp-sent">
      <LineFacts line={line} at={at} />
      {line.figure && (
        <p>
          Thực hiện: <b className="num">{valueWords(line.figure, line.figure.actual)}</b>
        </p>
      )}
      {line.note && <p className="meet-prose">{line.note}</p>}
    </li>
  );
}
