import type { Metadata } from "next";
import { LaunchedBy } from "@/components/movements/launched-by";
import { TIME_CHIPS } from "@/components/movements/movement-list";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { currentReview, TIME_WORDS, timeOf } from "@/lib/movements/overview";
import { provinceList, type ProvinceList } from "@/lib/movements/queries";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Phong trào của tỉnh" };

export default async function ProvinceMovementsPage({ params }: PageProps<"/[tinh]/ban/phong-trao">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ProvinceList>(tinh, "movement.list", provinceList);
  const here = `/${tinh}/ban/phong-trao`,
    keeps = may("movement.keep", actor, { scope: "province" }),
    rows = it.rows.filter(({ state }) => keeps || state === "launched");
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Phong trào", roomName: "Phong trào của tỉnh", roomHref: here }}>
      <PageHead
        title="Phong trào của tỉnh"
        crumbs={[{ label: "Phong trào của tỉnh" }]}
        acts={
          keeps && (
            <ButtonLink href={`${here}/moi`} kind="primary" icon="plus">
              Soạn phong trào của tỉnh
            </ButtonLink>
          )
        }
      >
        Phong trào do trung ương, tỉnh phát động, đến mọi khối, cụm có năm thi đua trong thời gian đó.
      </PageHead>
      <DataTable
        name="Phong trào của tỉnh"
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <Empty title="Chưa có phong trào nào của tỉnh" icon="flag">
            Chuyên viên cơ quan chuyên trách soạn và phát động; các khối, cụm thấy ngay sau đó.
          </Empty>
        }
        columns={[
          {
            key: "name",
            head: "Phong trào",
            names: true,
            cell: ({ id, name, formName }) => (
              <>
                <Go href={`${here}/${id}`}>{name}</Go>
                <span className="meta meet-under">{formName}</span>
              </>
            ),
          },
          { key: "by", head: "Cấp phát động", cell: ({ launches }) => <LaunchedBy launches={launches} /> },
          {
            key: "time",
            head: "Thời gian",
            cell: (row) => (
              <>
                <span className="num nowrap">
                  {dateWords(row.startsOn)} – {dateWords(row.endsOn)}
                </span>{" "}
                <Chip kind={TIME_CHIPS[timeOf(row, it.today)]}>{TIME_WORDS[timeOf(row, it.today)]}</Chip>
              </>
            ),
          },
          { key: "blocs", head: "Khối, cụm", number: true, cell: ({ state, blocs }) => (state === "draft" ? "–" : blocs) },
          { key: "joined", head: "Đơn vị tham gia", number: true, cell: ({ joined }) => joined.length },
          {
            key: "sent",
            head: "Báo cáo đã gửi",
            number: true,
            cell: ({ reviews }) =>
              currentReview(reviews)?.reports.filter(({ state }) => state === "handed_in" || state === "accepted").length ?? "–",
          },
        ]}
      />
    </WorkShell>
  );
}
