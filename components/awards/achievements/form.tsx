"use client";
import { CheckField } from "@/components/ui/choice";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { Typed } from "@/lib/awards/achievements/content";
import type { Sentence } from "@/lib/awards/achievements/sentences";

type Props = { tinh: string; id: string; version: number; sentences: Sentence[]; typed: Typed; action: FormAction };

/** Each sentence of the record with its source: kept, worded anew or left out; and what the record does not know. */
export function ReportForm({ tinh, id, version, sentences, typed, action }: Props) {
  return (
    <Panel title={sentences.length > 0 ? `${sentences.length} câu lập từ hồ sơ` : "Hệ thống chưa có gì về đối tượng này"}>
      <Form action={action} submit="Lưu báo cáo" icon="check" label="Báo cáo thành tích">
        <HiddenField name="id" value={id} />
        <HiddenField name="version" value={String(version)} />
        {sentences.map(({ key, text, source, href }, at) => (
          <div key={key} className="panel__sub">
            <HiddenField name="offered" value={key} at={at} />
            <AreaField
              name={`text_${key}`}
              label={`Câu ${at + 1}`}
              rows={Math.min(6, 1 + Math.ceil((typed.edits[key] ?? text).length / 60))}
              defaultValue={typed.edits[key] ?? text}
              hint={
                <>
                  Nguồn: <Go href={`/${tinh}${href}`}>{source}</Go>
                  {typed.edits[key] && typed.edits[key] !== text ? `. Trong hồ sơ ghi: ${text}` : ""}
                </>
              }
            />
            <CheckField
              name="keep"
              value={key}
              at={at}
              label={`Giữ câu ${at + 1} trong báo cáo`}
              defaultChecked={!typed.dropped.includes(key)}
            />
          </div>
        ))}
        <AreaField
          name="added"
          label="Viết thêm"
          optional={sentences.length > 0}
          rows={6}
          defaultValue={typed.added.join("\n")}
          hint="Mỗi dòng một câu. Câu viết thêm được ghi rõ là do người lập báo cáo viết."
        />
      </Form>
    </Panel>
  );
}
