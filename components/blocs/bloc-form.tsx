import { ConfirmForm } from "@/components/ui/confirm-form";
import { SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import type { ButtonKind } from "@/components/ui/button";
import { BLOC_KIND_WORDS } from "@/lib/blocs/words";

type Bloc = { id: string; version: number; slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER" };

/** A new bloc or cluster, or the names of one that is there. */
export function BlocForm({ action, bloc, kind = "plain" }: { action: FormAction; bloc?: Bloc; kind?: ButtonKind }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: bloc ? "Sửa tên, đường dẫn" : "Thêm khối, cụm", icon: bloc ? "pen" : "plus", kind }}
      title={bloc ? "Sửa khối, cụm" : "Thêm khối, cụm"}
      submit={bloc ? "Ghi thay đổi" : "Thêm khối, cụm"}
      safe={bloc ? "Giữ như cũ" : "Chưa thêm"}
      hidden={bloc ? { id: bloc.id, version: String(bloc.version) } : {}}
    >
      <SelectField
        name="kind"
        label="Loại"
        options={Object.entries(BLOC_KIND_WORDS).map(([value, label]) => ({ value, label }))}
        defaultValue={bloc?.kind ?? "BLOC"}
      />
      <TextField name="name" label="Tên đầy đủ" hint="Ghi đúng tên trong quyết định chia khối, cụm." defaultValue={bloc?.name ?? ""} />
      <TextField
        name="shortName"
        label="Tên ngắn"
        hint="Hiện trên đầu trang, ví dụ Các cơ quan Tham mưu - Tổng hợp."
        defaultValue={bloc?.shortName ?? ""}
      />
      <TextField
        name="slug"
        label="Đường dẫn"
        optional
        hint="Để trống thì lấy theo tên ngắn, viết thường không dấu."
        defaultValue={bloc?.slug ?? ""}
        autoComplete="off"
        spellCheck={false}
      />
    </ConfirmForm>
  );
}
