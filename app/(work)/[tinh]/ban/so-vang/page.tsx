import type { Metadata } from "next";
import { SubjectTable } from "@/components/honours/subject-table";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Panel } from "@/components/ui/panel";
import { SearchForm } from "@/components/ui/search-form";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { SUBJECTS_A_PAGE, subjectList, type SubjectList } from "@/lib/council/honours/subject-queries";
import { LOGGED } from "@/lib/council/honours/words";
import { firstOf } from "@/lib/provinces/search";
import { RECIPIENT_WORDS, RECIPIENTS } from "@/lib/titles/words";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Tra cứu khen thưởng" };

export default async function SubjectsPage({ params, searchParams }: PageProps<"/[tinh]/ban/so-vang">) {
  const { tinh } = await params,
    asked = await searchParams,
    words = firstOf(asked.tim),
    kind = RECIPIENTS.find((one) => one === firstOf(asked.loai)) ?? "";
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(firstOf(asked.trang)) || 1))),
    here = `/${tinh}/ban/so-vang`;
  const { actor, it, post } = await loadByRead<SubjectList>(tinh, "honours.list", subjectList(words, kind, page));
  const keeps = may("honours.keep", actor, it);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Tra cứu khen thưởng"
          crumbs={[{ label: "Xét khen thưởng" }, { label: "Tra cứu khen thưởng" }]}
          acts={
            <>
              {keeps && (
                <ButtonLink href={`/${tinh}/ban/ho-so-cu/khen-thuong`} icon="up2">
                  Nhập khen thưởng các năm trước
                </ButtonLink>
              )}
              <ButtonLink href={`/${tinh}/khen-thuong`} icon="flag">
                Sổ vàng công khai
              </ButtonLink>
            </>
          }
        >
          Mỗi tập thể, cá nhân, hộ gia đình một hồ sơ: mọi danh hiệu, hình thức đã được quyết định, kể cả các năm trước.
        </PageHead>
        <div className="acts">
          {keeps && it.alike > 0 && (
            <ButtonLink small href={`${here}/trung`} icon="users">
              Xem {it.alike} cặp có thể là một
            </ButtonLink>
          )}
          {keeps && (
            <ButtonLink small href={`${here}/phoi`} icon="print">
              Mẫu in bằng, giấy khen
            </ButtonLink>
          )}
          <ButtonLink small href={`${here}/quyet-dinh-cu`} icon="file">
            Quyết định các năm trước{it.pastToPublish > 0 && ` (${it.pastToPublish} chưa công bố)`}
          </ButtonLink>
        </div>
        <SearchForm label="Tên, đơn vị, địa chỉ" value={words} clear={here} filtered={kind !== ""}>
          <label className="field">
            <span className="label">Đối tượng</span>
            <select className="input" name="loai" defaultValue={kind}>
              <option value="">Tất cả</option>
              {RECIPIENTS.map((one) => (
                <option key={one} value={one}>
                  {RECIPIENT_WORDS[one]}
                </option>
              ))}
            </select>
          </label>
        </SearchForm>
        <Panel
          title="Hồ sơ khen thưởng"
          aside={<span className="meta num">{it.total.toLocaleString("vi-VN")} hồ sơ</span>}
          foot={LOGGED}
          flush
        >
          <SubjectTable lines={it.lines} here={here} filtered={words !== "" || kind !== ""} />
        </Panel>
        <Pages page={page} pages={Math.ceil(it.total / SUBJECTS_A_PAGE)} here={here} asked={asked} />
      </div>
    </WorkShell>
  );
}
