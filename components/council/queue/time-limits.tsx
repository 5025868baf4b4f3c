import { Unverified } from "@/components/rules/rule-source";
import { DataTable } from "@/components/ui/data-table";
import { DateField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { LimitShown } from "@/lib/council/queue/charge-rules";
import { TERM_KINDS, TERM_WORDS } from "@/lib/council/opinions/words";
import { dateWords } from "@/lib/provinces/dates";

/** How many working days each step may take, by date and with its source; a province's own stands before the country's. */
export function TimeLimits({ limits, today, set }: { limits: LimitShown[]; today: string; set: FormAction | undefined }) {
  return (
    <>
      <Panel
        title="Thời hạn xử lý hồ sơ"
        flush
        foot="Hạn tính theo ngày làm việc, trừ ngày nghỉ của lịch năm. Việc đã bắt đầu giữ hạn đã ghi."
      >
        <DataTable
          bare
          name="Thời hạn xử lý hồ sơ"
          rows={limits}
          rowKey={({ id, from }) => `${id}${from}`}
          columns={[
            {
              key: "what",
              head: "Việc",
              names: true,
              cell: ({ kind, own, silence }) => (
                <>
                  {TERM_WORDS[kind]}
                  <br />
                  <span className="meta">
                    {own ? "Quy định của tỉnh" : "Quy định chung"}
                    {silence && `. ${silence}`}
                  </span>
                </>
              ),
            },
            { key: "days", head: "Thời hạn", cell: ({ days }) => <span className="num">{days} ngày làm việc</span> },
            {
              key: "span",
              head: "Áp dụng",
              cell: ({ from, to }) => (
                <span className="num">
                  từ {dateWords(from)}
                  {to ? ` đến ${dateWords(to)}` : ""}
                </span>
              ),
            },
            {
              key: "source",
              head: "Căn cứ",
              cell: ({ instrument, article, foundIn, verification, setBy, own }) => (
                <>
                  {instrument}
                  {article ? `, ${article}` : ""}
                  <br />
                  {own ? (
                    <span className="meta">{setBy} ghi</span>
                  ) : (
                    <>
                      {verification !== "ORIGINAL" && <Unverified />}
                      {foundIn && (
                        <>
                          <br />
                          <span className="meta">{foundIn}</span>
                        </>
                      )}
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </Panel>
      {set && (
        <Panel title="Đặt thời hạn của tỉnh">
          <Form action={set} submit="Đặt thời hạn" kind="plain" icon="check" label="Đặt thời hạn của tỉnh">
            <div className="fields2">
              <SelectField
                name="kind"
                label="Loại thời hạn"
                options={TERM_KINDS.map((value) => ({ value, label: TERM_WORDS[value] }))}
                empty="Chọn loại thời hạn"
                defaultValue=""
              />
              <NumberField name="days" label="Số ngày làm việc" />
              <DateField
                name="since"
                label="Áp dụng từ ngày"
                defaultValue={today}
                hint="Quy định trước đó của tỉnh hết hiệu lực ngày hôm trước."
              />
              <TextField name="instrument" label="Văn bản" hint="Ví dụ Quyết định số 15/2026/QĐ-UBND." autoComplete="off" />
              <TextField name="article" label="Điều, khoản" optional autoComplete="off" />
              <TextField
                name="silence"
                label="Cơ quan được hỏi không trả lời thì"
                note="chỉ với thời hạn cho ý kiến"
                hint="Ví dụ Quá hạn không trả lời thì ghi nhận là không có ý kiến khác."
                frame="wide"
                autoComplete="off"
              />
            </div>
          </Form>
        </Panel>
      )}
    </>
  );
}
