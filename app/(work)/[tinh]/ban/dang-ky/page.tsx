import type { Metadata } from "next";
import { TotalsTable } from "@/components/registrations/totals-table";
import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { type ProvinceRegistrations, provinceRegistrations } from "@/lib/pledges/registrations/queries";
import { totalsOf } from "@/lib/pledges/registrations/rules";
import { registrationReminder } from "@/lib/pledges/registrations/words";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Đăng ký thi đua của tỉnh" };

export default async function ProvinceRegistrationsPage({ params }: PageProps<"/[tinh]/ban/dang-ky">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ProvinceRegistrations>(tinh, "registration.list", provinceRegistrations);
  const here = `/${tinh}/ban/dang-ky`,
    reminders = it.blocs.flatMap(({ name, year, missing, dueOn }) => registrationReminder(missing, name, year, dueOn) ?? []);
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Đăng ký thi đua", roomName: "Đăng ký thi đua của tỉnh", roomHref: here }}>
      <div className="on-targets">
        <PageHead
          title="Đăng ký thi đua của tỉnh"
          crumbs={[{ label: "Đăng ký thi đua của tỉnh" }]}
          acts={
            it.blocs.some(({ sent }) => sent > 0) && (
              <a className="btn" href={`${here}/tep-excel`}>
                Tải tổng hợp (Excel)
              </a>
            )
          }
        >
          Danh hiệu, hình thức khen thưởng và chỉ tiêu các đơn vị đã đăng ký, cộng theo khối, cụm.
        </PageHead>
        <Panel
          title={`Khối, cụm đã mở đăng ký (${it.blocs.length})`}
          flush
          aside={reminders.length > 0 && <CopyBox text={reminders.join("\n\n")} small />}
        >
          <DataTable
            name="Đăng ký theo khối, cụm"
            bare
            rows={it.blocs}
            rowKey={({ slug, year }) => `${slug}-${year}`}
            late={({ dueOn, missing }) => dueOn < it.today && missing.length > 0}
            empty={
              <Empty title="Chưa khối, cụm nào mở đăng ký" icon="medal">
                Khối mở đăng ký ở trang của khối; kết quả hiện ở đây.
              </Empty>
            }
            columns={[
              {
                key: "bloc",
                head: "Khối, cụm",
                names: true,
                cell: ({ name, slug, year }) => (
                  <Go href={`/${tinh}/khoi/${slug}/${year}/dang-ky`}>
                    {name}, năm {year}
                  </Go>
                ),
              },
              {
                key: "due",
                head: "Hạn gửi",
                cell: ({ dueOn }) => (
                  <span className="num">
                    {dateWords(dueOn)}, {dueWords(dueOn, it.today)}
                  </span>
                ),
              },
              { key: "sent", head: "Đã gửi", number: true, cell: ({ sent, members }) => `${sent}/${members}` },
              { key: "missing", head: "Chưa gửi", cell: ({ missing }) => (missing.length === 0 ? "–" : missing.join("; ")) },
            ]}
          />
        </Panel>
        <Panel title="Tổng hợp toàn tỉnh" flush foot="Danh hiệu đăng ký ở tuyến bộ, ngành trung ương không cộng vào tuyến tỉnh.">
          <TotalsTable
            totals={totalsOf(
              it.blocs.flatMap(({ lines }) => lines),
              it.catalogue,
            )}
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
