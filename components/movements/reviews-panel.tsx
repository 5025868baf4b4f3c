import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { ReviewStanding } from "@/lib/movements/overview";
import { lateWords } from "@/lib/movements/report-rules";
import { REVIEW_WORDS } from "@/lib/movements/words";
import { dateWords, dueWords } from "@/lib/provinces/dates";

const kinds = Object.entries(REVIEW_WORDS).map(([value, label]) => ({ value, label }));
export type ReviewRow = Pick<ReviewStanding, "review" | "sent" | "accepted"> & {
  /** Units that are asked. */ of: number;
  /** What is late by which day, in words. */ late: string | null;
};
type ReviewsProps = {
  movementId: string;
  blocYearId: string | null;
  rows: readonly ReviewRow[];
  /** Where the results of one stand; nowhere for the whole province. */ at: string | null;
  today: string;
  acts?: { add: FormAction; moveDay: FormAction } | undefined;
};

export const reviewRow = ({ units, late, ...row }: ReviewStanding): ReviewRow => ({ ...row, of: units.length, late: lateWords(late) });

/** Mid-way and last reviews: by which day units report, who has. */
export function ReviewsPanel({ movementId, blocYearId, rows, at, today, acts }: ReviewsProps) {
  return (
    <Panel
      id="so-ket"
      title="Sơ kết, tổng kết"
      flush
      aside={
        acts && (
          <ConfirmForm
            action={acts.add}
            open={{ label: "Mở đợt báo cáo", small: true, icon: "plus" }}
            title="Mở đợt báo cáo"
            submit="Mở đợt báo cáo"
            safe="Không mở"
            hidden={{ movementId, blocYearId: blocYearId ?? "" }}
          >
            <SelectField name="kind" label="Loại" options={kinds} empty="Chọn sơ kết hoặc tổng kết" defaultValue="" />
            <TextField name="title" label="Tên đợt" hint="Ví dụ: Sơ kết sáu tháng đầu năm." />
            <DateField name="reportBy" label="Hạn báo cáo" />
          </ConfirmForm>
        )
      }
    >
      <DataTable
        name="Các đợt sơ kết, tổng kết"
        bare
        rows={rows}
        rowKey={({ review }) => review.id}
        empty={<Empty title="Chưa có đợt báo cáo nào">Đợt sơ kết, tổng kết và kết quả của các đơn vị hiện ở đây.</Empty>}
        columns={[
          {
            key: "title",
            head: "Đợt",
            names: true,
            cell: ({ review }) => (
              <>
                {at ? <Go href={`${at}/${review.id}`}>{review.title}</Go> : review.title}
                <span className="meta meet-under">{REVIEW_WORDS[review.kind]}</span>
              </>
            ),
          },
          {
            key: "due",
            head: "Hạn báo cáo",
            cell: ({ review }) => (
              <span className="num">
                {dateWords(review.reportBy)}
                {!review.closed && <small className="meta">, {dueWords(review.reportBy, today)}</small>}
              </span>
            ),
          },
          { key: "sent", head: "Đã gửi", number: true, cell: ({ sent, of }) => `${sent}/${of}` },
          { key: "accepted", head: "Đã nhận", number: true, cell: ({ accepted, of }) => `${accepted}/${of}` },
          {
            key: "state",
            head: "Trạng thái",
            cell: ({ review, late }) =>
              review.closed ? (
                <Chip>Đã kết thúc</Chip>
              ) : late ? (
                <Chip kind="error">{late}</Chip>
              ) : (
                <Chip kind="doing">Đang nhận báo cáo</Chip>
              ),
          },
          ...(acts
            ? [
                {
                  key: "acts",
                  head: "Đổi hạn",
                  headHidden: true,
                  cell: ({ review }: ReviewRow) =>
                    !review.closed && (
                      <ConfirmForm
                        action={acts.moveDay}
                        open={{ label: "Đổi hạn", small: true }}
                        title={`Đổi hạn báo cáo: ${review.title}`}
                        submit="Đổi hạn"
                        safe="Giữ hạn cũ"
                      >
                        <HiddenField name="reviewId" value={review.id} />
                        <HiddenField name="blocYearId" value={blocYearId ?? ""} />
                        <HiddenField name="version" value={String(review.version)} />
                        <DateField name="reportBy" label="Hạn báo cáo mới" defaultValue={review.reportBy} />
                        <TextField name="reason" label="Lý do" hint="Giữ trong nhật ký." />
                      </ConfirmForm>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
