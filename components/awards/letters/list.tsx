import { NewLetter } from "@/components/awards/letters/new-letter";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { LetterList, LetterLine } from "@/lib/awards/letters/queries";
import { obstaclesOfEnded } from "@/lib/awards/letters/rules";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, dayOf } from "@/lib/provinces/dates";

type Props = { it: LetterList; home: string; fresh: string; start: FormAction | undefined };

const stateLine = ({ states }: LetterLine) =>
  states.map(({ state, count }) => `${count} ${PROPOSAL_STATE_WORDS[state].name.toLowerCase()}`).join(", ") || "Chưa có đề nghị nào";

/** All letters of one giver, and the way to a new one. */
export function LetterListView({ it, home, fresh, start }: Props) {
  const ended = obstaclesOfEnded(it.ended, undefined);
  return (
    <>
      {ended.map(({ code, facts }) => (
        <Note key={code} kind="warn" title="Đơn vị không đề nghị khen thưởng được">
          {wordsOf(code, facts)}
        </Note>
      ))}
      {start && ended.length === 0 && (
        <Panel title="Lập tờ trình mới">
          <NewLetter key={fresh} action={start} id={fresh} unitId={it.unitId} modes={it.modes} year={it.today.slice(0, 4)} />
        </Panel>
      )}
      <Panel title="Tờ trình đã lập" flush>
        <DataTable
          bare
          name="Tờ trình đề nghị khen thưởng"
          rows={it.letters}
          rowKey={({ id }) => id}
          empty={
            <Empty title="Chưa có tờ trình nào" icon="mail">
              {start
                ? "Lập tờ trình đầu tiên ở trên; mỗi tờ trình đề nghị được một hay nhiều tập thể, cá nhân, hộ gia đình."
                : "Tờ trình đã gửi sẽ hiện ở đây."}
            </Empty>
          }
          columns={[
            {
              key: "about",
              head: "Về việc",
              names: true,
              width: "38%",
              cell: (line) => (
                <>
                  <Go href={`${home}/${line.id}`}>{line.occasion}</Go>
                  <br />
                  <span className="meta num">
                    {line.modeName}, năm {line.period}
                  </span>
                </>
              ),
            },
            {
              key: "subjects",
              head: "Đề nghị",
              cell: (line) => (
                <>
                  <span className="num">{line.subjects}</span>
                  <br />
                  <span className="meta">{stateLine(line)}</span>
                </>
              ),
            },
            {
              key: "state",
              head: "Tờ trình",
              cell: (line) =>
                line.sentAt ? (
                  <>
                    <Chip kind="done">Đã gửi</Chip>
                    <br />
                    <span className="meta num">
                      {line.number ? `số ${line.number}, ` : ""}
                      {dateWords(dayOf(line.sentAt))}
                    </span>
                  </>
                ) : (
                  <>
                    <Chip kind="todo">Đang soạn</Chip>
                    <br />
                    <span className="meta">
                      {line.writtenBy}, <span className="num">{dateWords(dayOf(line.createdAt))}</span>
                    </span>
                  </>
                ),
            },
          ]}
        />
      </Panel>
    </>
  );
}
