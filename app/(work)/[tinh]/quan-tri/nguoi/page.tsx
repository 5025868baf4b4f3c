import { PersonTable } from "@/components/people/person-table";
import { ButtonLink } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { SearchForm } from "@/components/ui/search-form";
import { loadByRead } from "@/lib/action/load";
import { ACCOUNT_WORDS } from "@/lib/people/account-words";
import { PEOPLE_SHOWN, peopleLike, type PersonList } from "@/lib/people/person-queries";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../work-shell";

export const metadata = { title: "Người dùng" };

export default async function PeoplePage({ params, searchParams }: PageProps<"/[tinh]/quan-tri/nguoi">) {
  const [{ tinh }, asked] = await Promise.all([params, searchParams]);
  const [search, unit, state] = [firstOf(asked.tim), firstOf(asked["don-vi"]), firstOf(asked["tai-khoan"])];
  const { actor, it, post } = await loadByRead<PersonList>(tinh, "person.keep", peopleLike(search, unit, state));
  const here = `/${tinh}/quan-tri/nguoi`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Người dùng", roomHref: here }}>
      <PageHead
        title="Người dùng"
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Người dùng" }]}
        acts={
          <>
            <ButtonLink href={`/${tinh}/quan-tri/phieu-kich-hoat`} icon="file">
              Phiếu kích hoạt
            </ButtonLink>
            <ButtonLink href={`${here}/them`} kind="primary" icon="plus">
              Thêm người
            </ButtonLink>
          </>
        }
      >
        {`${it.found} người${search || unit || state ? " theo điều kiện đang lọc" : ""}.`}
      </PageHead>
      <SearchForm label="Tìm theo tên, chức danh, thư điện tử, không cần dấu" value={search} clear={here} filtered={Boolean(unit || state)}>
        <SelectField
          name="don-vi"
          label="Đơn vị"
          empty="Mọi đơn vị"
          defaultValue={unit}
          options={it.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="tai-khoan"
          label="Tài khoản"
          empty="Mọi tình trạng"
          defaultValue={state}
          options={Object.entries(ACCOUNT_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </SearchForm>
      {it.found > it.people.length && <Note>{`Đang hiện ${PEOPLE_SHOWN} người đầu. Tìm theo tên hoặc chọn đơn vị để thu hẹp.`}</Note>}
      <PersonTable people={it.people} home={here} filtered={Boolean(search || unit || state)} />
    </WorkShell>
  );
}
