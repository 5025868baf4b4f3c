import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { ButtonLink } from "@/components/ui/button";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import type { FirstDay } from "@/lib/year/handover/first-days";

/** What is to be done first, in its order; what is done is ticked by the fact. */
export const FirstDayList = ({ list, today, running }: { list: readonly FirstDay[]; today: string; running: boolean }) => (
  <DataTable
    name="Việc trong 30 ngày đầu"
    bare
    rows={[...list]}
    rowKey={({ key }) => key}
    columns={[
      {
        key: "title",
        head: "Việc",
        names: true,
        cell: ({ title, detail }) => (
          <>
            {title}
            <span className="meta block">{detail}</span>
          </>
        ),
      },
      {
        key: "due",
        head: "Nên xong",
        cell: ({ due, done }) => (
          <span className="num">
            {dateWords(due)}
            {!done && running && <span className="meta block">{dueWords(due, today)}</span>}
          </span>
        ),
      },
      {
        key: "done",
        head: "Tình trạng",
        cell: ({ done, due }) =>
          done ? (
            <Chip kind="bare">Xong</Chip>
          ) : due < today && running ? (
            <Chip kind="warn">Nên làm ngay</Chip>
          ) : (
            <Chip kind="todo">Chưa làm</Chip>
          ),
      },
      {
        key: "act",
        head: "Làm ở đâu",
        cell: ({ done, href, verb, title }) =>
          done ? (
            <ButtonLink href={href} small kind="quiet">
              Xem<span className="sr"> {title}</span>
            </ButtonLink>
          ) : (
            <ButtonLink href={href} small>
              {verb}
              <span className="sr"> {title}</span>
            </ButtonLink>
          ),
      },
    ]}
  />
);
