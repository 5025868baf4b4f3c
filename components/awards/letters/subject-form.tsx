"use client";
import { CheckField, RadioField } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { LetterProposal, LetterShown } from "@/lib/awards/letters/queries";
import { GENDER_WORDS, GENDERS, RECIPIENT_CLASS_WORDS, RECIPIENT_CLASSES } from "@/lib/awards/subject-words";
import type { SubjectKind } from "@/lib/tenancy/generated/enums";
import { RECIPIENT_WORDS, RECIPIENTS } from "@/lib/titles/words";

const classes = RECIPIENT_CLASSES.map((value) => ({ value, label: RECIPIENT_CLASS_WORDS[value] }));
const genders = GENDERS.map((value) => ({ value, label: GENDER_WORDS[value] }));
const titlesOf = ({ titles }: LetterShown, kinds: readonly SubjectKind[]) =>
  titles
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ code, name, kind }) => ({ value: code, label: name, group: RECIPIENT_WORDS[kind] }));
const IDENTITY = "Không bắt buộc. Số không được lưu: hệ thống chỉ giữ dấu để nhận ra một người đã được khen thưởng.";

type Unit = { it: LetterShown };
const UnitField = ({ it }: Unit) =>
  it.giver === "BOARD" && (
    <SelectField
      name="unitId"
      label="Đơn vị của đối tượng"
      empty="Chọn đơn vị"
      options={it.units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );

type Known = Pick<LetterProposal, "kind" | "post" | "place" | "gender" | "recipientClass" | "enterprise" | "marked"> & { name: string };
/** What is asked of a person, a household, a collective: of each only what is counted or printed. */
function SubjectFields({ kind, known }: { kind: SubjectKind | null; known?: Known }) {
  const person = kind === null || kind === "PERSON";
  return (
    <div className="fields">
      <TextField
        name="name"
        label={kind === "PERSON" ? "Họ và tên" : "Họ và tên, tên tập thể hoặc hộ gia đình"}
        optional={kind === null}
        hint={kind === null ? "Để trống khi đề nghị cho chính đơn vị." : undefined}
        defaultValue={known?.name ?? ""}
        autoComplete="off"
      />
      {person && (
        <TextField
          name="post"
          label="Chức vụ, công việc"
          note={kind === null ? "của cá nhân" : undefined}
          hint="Hai người cùng tên thì ghi thêm bộ phận, ví dụ: Giáo viên tổ Văn."
          defaultValue={known?.post ?? ""}
          autoComplete="off"
        />
      )}
      <TextField
        name="place"
        label="Nơi công tác, nơi ở"
        optional
        hint="Để trống nếu là chính đơn vị; ví dụ: Trạm Y tế xã, thôn."
        defaultValue={known?.place ?? ""}
        autoComplete="off"
      />
      {person && (
        <SelectField
          name="gender"
          label="Giới tính"
          note={kind === null ? "của cá nhân" : undefined}
          empty="Chọn"
          options={genders}
          defaultValue={known?.gender ?? ""}
        />
      )}
      {person && (
        <SelectField
          name="recipientClass"
          label="Nhóm đối tượng"
          note={kind === null ? "của cá nhân" : undefined}
          empty="Chọn nhóm"
          options={classes}
          defaultValue={known?.recipientClass ?? ""}
        />
      )}
      {kind !== "COLLECTIVE" && (
        <TextField
          name="identity"
          label="Số định danh"
          note="của cá nhân, chủ hộ"
          hint={known?.marked ? "Đã có dấu nhận biết; để trống để giữ." : IDENTITY}
          inputMode="numeric"
          autoComplete="off"
          className="num"
        />
      )}
      {(kind === null || kind === "COLLECTIVE") && (
        <CheckField name="enterprise" label="Tập thể là doanh nghiệp" defaultChecked={known?.enterprise ?? false} />
      )}
    </div>
  );
}

export function AddSubject({ it, action }: Unit & { action: FormAction }) {
  return (
    <Form action={action} submit="Thêm vào tờ trình" icon="plus" label="Thêm một đối tượng">
      <HiddenField name="letterId" value={it.id} />
      <RadioField
        name="kind"
        label="Đối tượng"
        options={RECIPIENTS.map((value) => ({ value, label: RECIPIENT_WORDS[value] }))}
        defaultValue="PERSON"
      />
      <UnitField it={it} />
      <SelectField name="titleCode" label="Danh hiệu, hình thức" empty="Chọn danh hiệu, hình thức" options={titlesOf(it, RECIPIENTS)} />
      <SubjectFields kind={null} />
    </Form>
  );
}

const EXAMPLE = "Lò Văn Mẫu; Nam; Nhân viên quản lý đê; Trực tiếp\nQuàng Thị Ví Dụ; Nữ; Phó trưởng phòng; Quản lý";

/** Persons from a list that somebody keeps elsewhere. */
export function AddRows({ it, action }: Unit & { action: FormAction }) {
  return (
    <Form action={action} submit="Thêm cả danh sách" kind="plain" icon="plus" label="Thêm nhiều cá nhân">
      <HiddenField name="letterId" value={it.id} />
      <UnitField it={it} />
      <SelectField
        name="titleCode"
        label="Danh hiệu, hình thức của cả danh sách"
        empty="Chọn danh hiệu, hình thức"
        options={titlesOf(it, ["PERSON"])}
      />
      <AreaField
        name="rows"
        label="Danh sách, mỗi người một dòng"
        rows={6}
        placeholder={EXAMPLE}
        hint="Họ tên; giới tính; chức vụ; nhóm (Trực tiếp, Quản lý, Giám đốc, Doanh nhân, Cấp cao); số định danh nếu có. Dán thẳng từ Excel cũng được. Có dòng sai thì không dòng nào được ghi."
      />
    </Form>
  );
}

export function EditSubject({ it, action }: { it: LetterProposal; action: FormAction }) {
  const own = it.kind === "COLLECTIVE" && it.subjectName === it.unitName,
    title = `Sửa thông tin: ${it.subjectName}`;
  return (
    <Dialog
      open={{
        label: (
          <>
            Sửa thông tin<span className="sr"> {it.subjectName}</span>
          </>
        ),
        icon: "pen",
        small: true,
      }}
      title={title}
      safe="Chưa sửa"
    >
      {(safe) => (
        <Form
          action={action}
          submit="Lưu thông tin"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label={title}
        >
          <HiddenField name="id" value={it.id} />
          <HiddenField name="version" value={String(it.version)} />
          <HiddenField name="kind" value={it.kind} />
          <SubjectFields kind={it.kind} known={{ ...it, name: own ? "" : it.subjectName }} />
        </Form>
      )}
    </Dialog>
  );
}
