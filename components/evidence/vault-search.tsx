import { SelectField } from "@/components/ui/field";
import { SearchForm } from "@/components/ui/search-form";
import type { VaultFilter } from "@/lib/evidence/vault-view";

type SearchProps = { search: string; filter: VaultFilter; years: string[]; clear: string };

/** Words without marks, year, in use or not, with something to look at again. Works without script. */
export function VaultSearch({ search, filter, years, clear }: SearchProps) {
  return (
    <SearchForm label="Tìm tài liệu, không cần dấu" value={search} clear={clear} filtered={Object.values(filter).some(Boolean)}>
      <SelectField
        name="nam"
        label="Năm"
        empty="Mọi năm"
        defaultValue={filter.year}
        options={years.map((year) => ({ value: year, label: year }))}
      />
      <SelectField
        name="dung"
        label="Sử dụng"
        empty="Tất cả"
        defaultValue={filter.used}
        options={[
          { value: "co", label: "Đang dùng" },
          { value: "chua", label: "Chưa dùng" },
        ]}
      />
      <SelectField
        name="hoi"
        label="Điều nên xem lại"
        empty="Tất cả"
        defaultValue={filter.questions}
        options={[{ value: "co", label: "Có điều nên xem lại" }]}
      />
    </SearchForm>
  );
}
