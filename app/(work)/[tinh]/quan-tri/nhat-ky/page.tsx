import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Form } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { AUDIT_PAGE, auditBefore, type AuditPage } from "@/lib/desk/audit-queries";
import { eventWords } from "@/lib/desk/event-words";
import { POST_WORDS } from "@/lib/people/words";
import { momentWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../work-shell";
import { verifyChain } from "./actions";

export const metadata = { title: "Nhật ký" };

export default async function AuditPageOfProvince({ params, searchParams }: PageProps<"/[tinh]/quan-tri/nhat-ky">) {
  const [{ tinh }, asked] = await Promise.all([params, searchParams]);
  const before = firstOf(asked.truoc);
  const { actor, it, post } = await loadByRead<AuditPage>(tinh, "audit.read", auditBefore(before));
  const here = `/${tinh}/quan-tri/nhat-ky`;
  const last = it.entries.at(-1);
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Nhật ký", roomHref: here }}>
      <PageHead
        title="Nhật ký"
        {...(may("administration.read", actor, {})
          ? { crumbs: [{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Nhật ký" }] }
          : {})}
      >
        Mỗi thay đổi để lại một dòng; mỗi dòng mang mã kiểm nối với dòng trước, nên không ai sửa hoặc xóa được mà không bị phát hiện.
      </PageHead>
      <Panel title={`${formatNumber(it.total)} dòng`}>
        <Form action={verifyChain.bind(null, tinh)} submit="Kiểm tra chuỗi" kind="plain" icon="shield">
          {it.head && (
            <p>
              Đầu chuỗi lúc {momentWords(it.headAt!)}: <span className="hash">{it.head}</span>
            </p>
          )}
          <p className="meta">So đầu chuỗi này với mã in cuối biên bản họp để biết nhật ký chưa bị thay.</p>
        </Form>
      </Panel>
      <DataTable
        name="Nhật ký"
        rows={it.entries}
        rowKey={({ seq }) => seq}
        empty={<Empty title="Chưa có dòng nào">Mọi thay đổi trong tỉnh sẽ hiện ở đây, mới nhất ở trên.</Empty>}
        columns={[
          { key: "event", head: "Việc", names: true, cell: ({ event }) => eventWords(event) },
          { key: "about", head: "Về", cell: ({ about }) => about ?? "" },
          {
            key: "person",
            head: "Người làm",
            cell: ({ person, post: by }) => (
              <>
                {person ?? "Hệ thống"}
                {by && <span className="meta sub">{POST_WORDS[by]}</span>}
              </>
            ),
          },
          { key: "at", head: "Lúc", cell: ({ at }) => <span className="num nowrap">{momentWords(at)}</span> },
          { key: "seq", head: "Số", number: true, cell: ({ seq }) => formatNumber(seq) },
          { key: "hash", head: "Mã kiểm", cell: ({ hash }) => <span className="hash nowrap">{hash.slice(0, 12)}</span> },
        ]}
      />
      <div className="acts acts--pages">
        {before && <ButtonLink href={here}>Về các dòng mới nhất</ButtonLink>}
        {it.entries.length === AUDIT_PAGE && last && last.seq !== "1" && (
          <ButtonLink href={`${here}?truoc=${last.seq}`} icon="down">
            Xem {AUDIT_PAGE} dòng trước đó
          </ButtonLink>
        )}
      </div>
    </WorkShell>
  );
}
