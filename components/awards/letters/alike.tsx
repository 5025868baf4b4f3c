"use client";
import { RadioField } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Alike } from "@/lib/awards/letters/queries";

type Props = { action: FormAction; id: string; version: number; name: string; alike: Alike[]; linked: boolean };

const line = ({ post, unitName, honours, sameMark }: Alike) =>
  [
    sameMark ? "cùng số định danh" : null,
    [post, unitName].filter(Boolean).join(", ") || null,
    honours.map(({ titleName, year }) => `${titleName} (${year})`).join("; ") || null,
  ]
    .filter(Boolean)
    .join(". ");

/** Entries of the register that may be the same one: which of them it is, or none. Linked, what was won before counts for the same person. */
export function AlikeSubjects({ action, id, version, name, alike, linked }: Props) {
  return (
    <Form action={action} submit={linked ? "Bỏ liên kết" : "Ghi nhận"} kind="plain" small label={`Hồ sơ khen thưởng của ${name}`}>
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={String(version)} />
      {linked ? (
        <HiddenField name="subjectId" value="" />
      ) : (
        <RadioField
          name="subjectId"
          label={`${name} có phải là một trong những người, tập thể đã có hồ sơ khen thưởng?`}
          defaultValue=""
          options={[
            ...alike.map((one) => ({ value: one.id, label: one.name, hint: line(one) })),
            { value: "", label: "Không phải, hoặc chưa rõ" },
          ]}
        />
      )}
    </Form>
  );
}
