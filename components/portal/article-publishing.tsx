import { ReturnAct, ScheduleAct, SendAct, UnscheduleAct } from "@/components/portal/news/review-acts";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { hasUnpublishedEdits } from "@/lib/portal/rules";
import { countWords, PUBLISH_WORD, WITHDRAW_WORD } from "@/lib/portal/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";

type Article = {
  id: string;
  slug: string;
  version: number;
  publishedVersion: number | null;
  status: "draft" | "published" | "withdrawn";
  datedOn: Date | null;
  photoId: string | null;
  pledgeCode: string | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  publishedBy: { fullName: string } | null;
  updatedAt: Date;
  updatedBy: { fullName: string } | null;
  invented: string | null;
  sentAt: Date | null;
  sentBy: { fullName: string } | null;
  returnedReason: string | null;
  dueAt: Date | null;
  dueBy: { fullName: string } | null;
};
type Acts = Record<"publish" | "withdraw" | "send" | "giveBack" | "schedule" | "unschedule", FormAction>;
type PublishingProps = {
  tinh: string;
  provinceName: string;
  article: Article;
  views: number;
  mayPublish: boolean;
  today: string;
  obstacles: string[];
  acts: Acts;
};

/** What the public has of this article, what is still missing, who reads it next, and the acts that change it. */
export function ArticlePublishing({ tinh, provinceName, article, views, mayPublish, today, obstacles, acts }: PublishingProps) {
  const isPublic = article.status === "published",
    edits = hasUnpublishedEdits(article);
  const address = `/${tinh}/tin/${article.slug}`,
    hidden = { id: article.id, version: String(article.version) };
  const open = !isPublic || edits,
    ready = obstacles.length === 0 && mayPublish && open,
    known = { id: article.id, version: article.version };
  return (
    <div className="stack">
      <Panel title="Công bố">
        <div className="stack">
          <Leader
            wrap
            lines={[
              {
                label: "Sửa lần cuối",
                value: `${momentWords(article.updatedAt)}${article.updatedBy ? `, ${article.updatedBy.fullName}` : ""}`,
              },
              ...(article.sentAt
                ? [{ label: "Gửi duyệt", value: `${momentWords(article.sentAt)}${article.sentBy ? `, ${article.sentBy.fullName}` : ""}` }]
                : []),
              ...(article.publishedAt
                ? [
                    {
                      label: "Công bố lần đầu",
                      value: `${momentWords(article.publishedAt)}${article.publishedBy ? `, ${article.publishedBy.fullName}` : ""}`,
                    },
                  ]
                : []),
              ...(article.status === "draft" ? [] : [{ label: "Lượt xem", value: countWords(views) }]),
              { label: "Giao ước kèm theo", value: article.pledgeCode ? `Mã ${article.pledgeCode}` : "Chưa có giao ước đã ký" },
            ]}
          />
          {article.status === "withdrawn" && article.withdrawnAt && (
            <Note kind="warn" title={`Đã gỡ lúc ${momentWords(article.withdrawnAt)}`}>{`Lý do: ${article.withdrawReason ?? ""}`}</Note>
          )}
          {article.dueAt && (
            <Note
              title={`Hẹn đăng lúc ${momentWords(article.dueAt)}`}
            >{`${article.dueBy?.fullName ?? ""} đã duyệt và hẹn giờ. Đến giờ, bài tự hiện trên cổng.`}</Note>
          )}
          {article.returnedReason && (
            <Note kind="warn" title="Trả lại để sửa">
              {article.returnedReason}
            </Note>
          )}
          {edits && <Note kind="warn">Người dân đang đọc bản cũ. Công bố lại để thay bằng bản này.</Note>}
          {open && !article.dueAt && obstacles.length > 0 && (
            <Note kind="warn" title="Chưa công bố được">
              <ul>
                {obstacles.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </Note>
          )}
          {!mayPublish && <Note>Khối trưởng, Khối phó hoặc cơ quan thi đua, khen thưởng xem và công bố bài này.</Note>}
          <div className="acts">
            {open && !article.sentAt && !article.dueAt && !ready && <SendAct action={acts.send} {...known} />}
            {article.dueAt && mayPublish && <UnscheduleAct action={acts.unschedule} {...known} />}
            {ready && !article.dueAt && <ScheduleAct action={acts.schedule} {...known} today={today} />}
            {article.sentAt && mayPublish && <ReturnAct action={acts.giveBack} {...known} />}
            {ready && (
              <ConfirmForm
                action={acts.publish}
                hidden={hidden}
                word={PUBLISH_WORD}
                open={{ label: isPublic ? "Công bố lại" : article.dueAt ? "Công bố ngay" : "Công bố bài", kind: "primary", icon: "news" }}
                title={isPublic ? "Công bố lại bài này?" : "Công bố bài này?"}
                submit={isPublic ? "Công bố lại" : "Công bố bài"}
                safe="Chưa công bố"
                effects={[
                  {
                    text: `Bài hiện trên cổng của ${provinceName}: trang chủ và mục Tin cụm, khối. Ai cũng đọc được, không cần tài khoản.`,
                  },
                  { text: `Địa chỉ của bài: ${address}. Ngày đăng: ${article.datedOn ? dateWords(article.datedOn) : "hôm nay"}.` },
                  { text: article.photoId ? "Ảnh, chú thích và lời tả ảnh cùng được công khai." : "Bài không có ảnh." },
                  ...(article.pledgeCode ? [{ text: `Cuối bài có liên kết kiểm tra chữ ký của giao ước mã ${article.pledgeCode}.` }] : []),
                  ...(isPublic ? [{ text: "Bản đang công khai được thay bằng bản này; lượt xem giữ nguyên." }] : []),
                  { text: "Gỡ xuống được, phải ghi lý do; máy tìm kiếm bên ngoài có thể còn giữ bản cũ một thời gian." },
                ]}
              />
            )}
            {isPublic && (
              <ButtonLink href={address} icon="right">
                Xem trên cổng
              </ButtonLink>
            )}
            {isPublic && mayPublish && (
              <ConfirmForm
                action={acts.withdraw}
                hidden={hidden}
                word={WITHDRAW_WORD}
                kind="danger"
                open={{ label: "Gỡ bài", kind: "danger" }}
                title="Gỡ bài này khỏi cổng?"
                submit="Gỡ bài"
                safe="Chưa gỡ"
                effects={[
                  { text: "Địa chỉ của bài không còn mở được; ảnh của bài cũng không còn xem được." },
                  { text: `Bài và ${countWords(views)} lượt xem còn trong mục Tin bài, sửa rồi công bố lại được.` },
                ]}
              >
                <AreaField
                  name="reason"
                  label="Lý do gỡ"
                  rows={3}
                  hint="Lưu cùng bài, người của khối và cơ quan thi đua, khen thưởng đọc được."
                />
              </ConfirmForm>
            )}
          </div>
        </div>
      </Panel>
      {article.invented && (
        <Note kind="info" title="Có phần minh họa">
          {article.invented}
        </Note>
      )}
    </div>
  );
}
