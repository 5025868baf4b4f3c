import { LookAgain } from "@/components/council/look-again";
import { Chip } from "@/components/ui/chip";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import type { Rested, ReviewShown } from "@/lib/council/rested/rested";
import { momentWords } from "@/lib/provinces/dates";

type Shown = Pick<Rested, "proposalId" | "subjectName" | "titleName" | "year" | "state" | "number" | "certain" | "reason">;
const columns = (tinh: string): Column<Shown>[] => [
  {
    key: "subject",
    head: "Tập thể, cá nhân",
    names: true,
    cell: ({ subjectName, proposalId }) => (proposalId ? <Go href={`/${tinh}/ban/de-nghi/${proposalId}`}>{subjectName}</Go> : subjectName),
  },
  {
    key: "title",
    head: "Danh hiệu, hình thức",
    cell: ({ titleName, year }) => (
      <>
        {titleName}
        <br />
        <span className="meta num">Năm {year}</span>
      </>
    ),
  },
  {
    key: "state",
    head: "Trạng thái",
    cell: ({ state, number }) => (
      <>
        {state ? PROPOSAL_STATE_WORDS[state].name : "Đã khen thưởng"}
        {number && (
          <>
            <br />
            <span className="meta">Quyết định số {number}</span>
          </>
        )}
      </>
    ),
  },
  {
    key: "reason",
    head: "Vì sao phải xem lại",
    cell: ({ certain, reason }) => (
      <>
        {certain ? (
          <Chip kind="warn" icon="warn">
            Có dựa vào
          </Chip>
        ) : (
          <Chip icon="ask">Có thể</Chip>
        )}
        <br />
        <span className="meta">{reason}</span>
      </>
    ),
  },
];
const keyOf = (one: { proposalId: string | null; subjectName: string; titleName: string; year: string }) =>
  `${one.proposalId ?? one.subjectName}${one.titleName}${one.year}`;

/** While an annulment is drafted: what will have to be looked at again. */
export function RestsPanel({ tinh, rests }: { tinh: string; rests: Rested[] }) {
  if (rests.length === 0) return null;
  return (
    <Panel
      title="Khen thưởng, hồ sơ dựa trên nội dung này"
      flush
      foot="Ban hành quyết định hủy bỏ thì từng dòng thành việc xem lại của cơ quan chuyên trách. “Có thể”: quy định của danh hiệu sau có tính danh hiệu này, hoặc cùng đối tượng, cùng năm."
    >
      <DataTable<Rested> bare name="Khen thưởng, hồ sơ dựa trên nội dung bị hủy bỏ" rows={rests} rowKey={keyOf} columns={columns(tinh)} />
    </Panel>
  );
}

/** After it was issued: each with the word of whoever looked, or waiting for one. */
export function ReviewsPanel({
  tinh,
  reviews,
  look,
}: {
  tinh: string;
  reviews: ReviewShown[];
  look: ((review: ReviewShown) => FormAction | null) | undefined;
}) {
  if (reviews.length === 0) return null;
  const open = reviews.filter(({ lookedAt }) => !lookedAt).length;
  return (
    <Panel
      id="xem-lai"
      title="Xem lại khen thưởng, hồ sơ dựa trên nội dung đã hủy bỏ"
      aside={open > 0 ? <Chip kind="warn" icon="warn">{`Còn ${open} việc`}</Chip> : <Chip kind="done">Đã xem lại hết</Chip>}
      flush
    >
      <DataTable<ReviewShown>
        bare
        name="Việc xem lại"
        rows={reviews}
        rowKey={({ id }) => id}
        columns={[
          ...columns(tinh),
          {
            key: "finding",
            head: "Kết quả xem lại",
            cell: (review) => {
              if (review.lookedAt)
                return (
                  <>
                    <span className="lines">{review.finding}</span>
                    <br />
                    <span className="meta">
                      {review.lookedBy}, {momentWords(review.lookedAt)}
                    </span>
                  </>
                );
              const action = look?.(review);
              return action ? (
                <LookAgain
                  action={action}
                  id={review.id}
                  version={review.version}
                  subject={review.subjectName}
                  title={review.titleName}
                  year={review.year}
                />
              ) : (
                <span className="meta">Chưa xem lại</span>
              );
            },
          },
        ]}
      />
    </Panel>
  );
}
