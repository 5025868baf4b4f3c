import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { itemByKey, type Version } from "@/lib/criteria/table";
import { momentWords } from "@/lib/provinces/dates";
import type { Reply } from "@/lib/scoring/check-rules";

/** What the unit was told about an item. */
export type ToldLine = { before: string; after: string; reason: string | null };
type RepliesProps = {
  sheetId: string;
  replies: Reply[];
  version: Version;
  told: (key: string) => ToldLine | null;
  answer?: FormAction | undefined;
  unit: string;
};

/** What the unit explains and what it was answered, oldest first. Names stand where the reader may know them. */
export function Replies({ sheetId, replies, version, told, answer, unit }: RepliesProps) {
  if (replies.length === 0) return null;
  return (
    <Panel title={`Ý kiến giải trình (${replies.length})`} id="giai-trinh">
      {replies.map((it) => {
        const item = itemByKey(version, it.itemKey),
          was = told(it.itemKey);
        return (
          <article key={it.id} className="reply">
            <h3>
              <a href={`#tc-${it.itemKey}`}>
                <span className="num">{item?.number}.</span> {item?.name}
              </a>
            </h3>
            <div className="pair">
              <section>
                <h4>Khối thẩm định</h4>
                {was ? (
                  <>
                    <p className="num">
                      <s>{was.before}</s> <strong>{was.after}</strong>
                    </p>
                    <p>{was.reason ?? "Không ghi lý do."}</p>
                  </>
                ) : (
                  <p className="meta">Không thay đổi điểm tiêu chí này.</p>
                )}
              </section>
              <section>
                <h4>Đơn vị giải trình</h4>
                <p className="meta num">
                  {unit}, {momentWords(it.at)}
                </p>
                <p>{it.text}</p>
              </section>
            </div>
            {it.answer && (
              <p>
                <b>Khối trả lời:</b> {it.answer} <span className="meta num">({momentWords(it.answeredAt!)})</span>
              </p>
            )}
            {!it.answer && answer && (
              <Form action={answer} submit="Trả lời" kind="plain" small label={`Trả lời ý kiến về tiêu chí ${item?.number ?? ""}`}>
                <HiddenField name="id" value={sheetId} />
                <HiddenField name="replyId" value={it.id} />
                <HiddenField name="version" value={String(it.version)} />
                <AreaField
                  name="answer"
                  label="Trả lời của khối"
                  rows={2}
                  hint="Muốn sửa điểm thì chấm lại tiêu chí ở bảng trên rồi thông báo lại."
                />
              </Form>
            )}
            {!it.answer && !answer && <p className="meta">Khối chưa trả lời.</p>}
          </article>
        );
      })}
    </Panel>
  );
}
