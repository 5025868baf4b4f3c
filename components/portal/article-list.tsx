import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { hasUnpublishedEdits } from "@/lib/portal/rules";
import { ARTICLE_STATUS_WORDS, countWords } from "@/lib/portal/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";

type Status = keyof typeof ARTICLE_STATUS_WORDS;
type Line = {
  id: string;
  title: string;
  slug: string;
  status: Status;
  version: number;
  publishedVersion: number | null;
  blocName: string | null;
  year: string | null;
  datedOn: string | null;
  sentAt: string | null;
  dueAt: string | null;
  views: number;
  updatedAt: string;
  updatedBy: string | null;
};
type ListProps = {
  tinh: string;
  list: { lines: Line[]; counts: Partial<Record<Status, number>>; sent: number; total: number };
  words: string;
  status: Status | "sent" | null;
  page: number;
};

const ADDRESS = { sent: "cho-duyet", draft: "ban-nhap", published: "da-cong-bo", withdrawn: "da-go" } satisfies Record<
  Status | "sent",
  string
>;
const A_PAGE = 30;

/** Everything this person may write about, last changed first. */
export function ArticleListView({ tinh, list, words, status, page }: ListProps) {
  const at = `/${tinh}/tin-bai`;
  const address = (more: { loai?: string | undefined; trang?: number }) => {
    const query = new URLSearchParams({
      ...(words ? { q: words } : {}),
      ...(more.loai ? { loai: more.loai } : {}),
      ...(more.trang ? { trang: String(more.trang) } : {}),
    }).toString();
    return query ? `${at}?${query}` : at;
  };
  const all = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const asked = words !== "" || status !== null;
  return (
    <>
      <PageHead
        title="Tin bài"
        acts={
          <ButtonLink href={`${at}/moi`} kind="primary" icon="plus">
            Viết bài mới
          </ButtonLink>
        }
      >
        Bài viết ở đây chỉ người của khối và cơ quan thi đua, khen thưởng thấy, cho đến khi được công bố.
      </PageHead>
      <form className="listask" action={at} method="get" role="search" aria-label="Tìm tin bài">
        {status && <input type="hidden" name="loai" value={ADDRESS[status]} />}
        <label className="sr" htmlFor="q">
          Tìm theo tên bài
        </label>
        <input className="input" id="q" name="q" type="search" placeholder="Tìm theo tên bài" defaultValue={words} />
        <Button type="submit" icon="search">
          Tìm bài
        </Button>
        <nav aria-label="Lọc theo trạng thái" className="acts">
          <ButtonLink small href={address({})} aria-current={status === null ? "page" : undefined}>
            Tất cả ({all})
          </ButtonLink>
          {(Object.keys(ADDRESS) as (keyof typeof ADDRESS)[]).map((one) => (
            <ButtonLink key={one} small href={address({ loai: ADDRESS[one] })} aria-current={status === one ? "page" : undefined}>
              {one === "sent" ? `Chờ duyệt (${list.sent})` : `${ARTICLE_STATUS_WORDS[one]} (${list.counts[one] ?? 0})`}
            </ButtonLink>
          ))}
        </nav>
      </form>
      <Panel flush>
        <DataTable
          bare
          name="Tin bài"
          columns={columnsOf(tinh)}
          rows={list.lines}
          rowKey={({ id }) => id}
          empty={
            asked ? (
              <Empty title="Không tìm thấy bài nào">Thử từ khác hoặc bỏ lọc theo trạng thái.</Empty>
            ) : (
              <Empty title="Chưa có bài nào" action={<ButtonLink href={`${at}/moi`}>Viết bài mới</ButtonLink>}>
                Bài về hội nghị, ký kết giao ước, phong trào của khối sẽ hiện ở đây. Viết nhanh nhất là từ trang của hội nghị, các dữ kiện
                đã có sẵn.
              </Empty>
            )
          }
        />
      </Panel>
      {list.total > A_PAGE && (
        <nav className="pager" aria-label="Trang">
          {page > 1 && (
            <ButtonLink href={address({ loai: status ? ADDRESS[status] : undefined, trang: page - 1 })} icon="left">
              Trang trước
            </ButtonLink>
          )}
          <span className="num">
            Trang {page}/{Math.ceil(list.total / A_PAGE)}
          </span>
          {page * A_PAGE < list.total && (
            <ButtonLink href={address({ loai: status ? ADDRESS[status] : undefined, trang: page + 1 })} icon="right">
              Trang sau
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

type Stand = {
  status: Status;
  version: number;
  publishedVersion: number | null;
  sentAt: Date | string | null;
  dueAt: Date | string | null;
};
export function ArticleState({ article }: { article: Stand }) {
  if (article.dueAt) return <Chip kind="doing">Hẹn đăng {momentWords(article.dueAt)}</Chip>;
  if (article.sentAt) return <Chip kind="todo">Chờ duyệt</Chip>;
  if (article.status === "draft") return <Chip kind="todo">{ARTICLE_STATUS_WORDS.draft}</Chip>;
  if (article.status === "withdrawn") return <Chip kind="na">{ARTICLE_STATUS_WORDS.withdrawn}</Chip>;
  return hasUnpublishedEdits(article) ? (
    <Chip kind="warn">Đã công bố, còn sửa đổi chưa công bố</Chip>
  ) : (
    <Chip kind="seal">{ARTICLE_STATUS_WORDS.published}</Chip>
  );
}

const columnsOf = (tinh: string): Column<Line>[] => [
  { key: "title", head: "Tên bài", names: true, cell: ({ id, title }) => <Go href={`/${tinh}/tin-bai/${id}`}>{title}</Go> },
  { key: "bloc", head: "Khối, năm", cell: ({ blocName, year }) => (blocName ? `${blocName}, ${year}` : "Toàn tỉnh") },
  { key: "state", head: "Trạng thái", cell: (line) => <ArticleState article={line} /> },
  { key: "dated", head: "Ngày đăng", cell: ({ datedOn }) => <span className="num">{datedOn ? dateWords(datedOn) : "Chưa ghi"}</span> },
  { key: "views", head: "Lượt xem", number: true, cell: ({ status, views }) => (status === "draft" ? "" : countWords(views)) },
  {
    key: "updated",
    head: "Sửa lần cuối",
    cell: ({ updatedAt, updatedBy }) => (
      <span className="num">
        {momentWords(updatedAt)}
        {updatedBy && `, ${updatedBy}`}
      </span>
    ),
  },
];
