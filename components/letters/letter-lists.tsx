import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { LetterLine, ReceivedLine } from "@/lib/letters/queries";
import { LETTER_KINDS } from "@/lib/letters/words";
import { dateWords, dayOf, dueWords } from "@/lib/provinces/dates";

const Name = ({ it, at }: { it: LetterLine; at: string }) => (
  <>
    <Go href={`${at}/${it.id}`}>{it.title}</Go>
    <br />
    <span className="meta num">
      {LETTER_KINDS[it.kind]}
      {it.number ? ` số ${it.number}` : ""}, {it.from}
    </span>
  </>
);
const Answer = ({ it, today }: { it: LetterLine; today: string }) =>
  it.answerBy ? (
    <span className="num">
      {dateWords(it.answerBy)}
      {it.state === "sent" && it.answerBy >= today ? `, ${dueWords(it.answerBy, today)}` : ""}
    </span>
  ) : (
    ""
  );

/** What came to the reader's units. */
export function ReceivedPanel({ rows, at, today }: { rows: ReceivedLine[]; at: string; today: string }) {
  return (
    <Panel title={`Văn bản đến (${rows.length})`} flush>
      <DataTable
        name="Văn bản đến"
        bare
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title="Chưa có văn bản nào">Thông báo, công văn của cơ quan chuyên trách và của khối gửi đơn vị hiện ở đây.</Empty>}
        columns={[
          { key: "title", head: "Trích yếu", names: true, cell: (it) => <Name it={it} at={at} /> },
          { key: "on", head: "Ngày gửi", cell: ({ at: on }) => <span className="num">{on ? dateWords(dayOf(on)) : ""}</span> },
          { key: "answer", head: "Hạn trả lời", cell: (it) => <Answer it={it} today={today} /> },
          {
            key: "seen",
            head: "Đơn vị",
            cell: ({ units, state }) => (
              <span className="letter-chips">
                {state === "recalled" && <Chip kind="na">Đã thu hồi</Chip>}
                {units.map(({ name, seenAt }) => (
                  <span key={name}>
                    {seenAt ? <Chip kind="bare">Đã xem</Chip> : <Chip kind="todo">Chưa xem</Chip>} {units.length > 1 ? name : ""}
                  </span>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** What the reader's office or board has written, with how many have opened it. */
export function WrittenPanel({ rows, at, today }: { rows: LetterLine[]; at: string; today: string }) {
  return (
    <Panel title={`Văn bản đi (${rows.length})`} flush>
      <DataTable
        name="Văn bản đi"
        bare
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title="Chưa soạn văn bản nào">Thông báo, công văn đã soạn hiện ở đây cùng số đơn vị đã xem.</Empty>}
        columns={[
          { key: "title", head: "Trích yếu", names: true, cell: (it) => <Name it={it} at={at} /> },
          {
            key: "state",
            head: "Trạng thái",
            cell: ({ state }) => (
              <Chip kind={state === "draft" ? "todo" : state === "sent" ? "done" : "na"}>
                {state === "draft" ? "Bản nháp" : state === "sent" ? "Đã gửi" : "Đã thu hồi"}
              </Chip>
            ),
          },
          { key: "on", head: "Ngày", cell: ({ at: on }) => <span className="num">{on ? dateWords(dayOf(on)) : ""}</span> },
          { key: "answer", head: "Hạn trả lời", cell: (it) => <Answer it={it} today={today} /> },
          {
            key: "seen",
            head: "Đã xem",
            number: true,
            cell: ({ state, seen, recipients }) => (state === "draft" ? `${recipients} nơi nhận` : `${seen}/${recipients}`),
          },
        ]}
      />
    </Panel>
  );
}
