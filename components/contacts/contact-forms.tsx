import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { UnitContacts } from "@/lib/blocs/contact-queries";
import { CONTACT_ROLES, CONTACT_WORDS } from "@/lib/blocs/contact-words";

/** The two contacts of a unit, each its own form. */
export function ContactForms({ it, keep, remove }: { it: UnitContacts; keep: FormAction; remove: FormAction }) {
  return (
    <div className="two two--even">
      {CONTACT_ROLES.map((role) => {
        const known = it.contacts.find((one) => one.role === role),
          version = String(known?.version ?? 0),
          hidden = { unitId: it.unitId, role, version };
        return (
          <Panel
            key={role}
            title={CONTACT_WORDS[role]}
            aside={
              known && (
                <ConfirmForm
                  action={remove}
                  open={{ label: "Bỏ", kind: "quiet", small: true }}
                  title={`Bỏ ${CONTACT_WORDS[role].toLowerCase()}?`}
                  submit="Bỏ đầu mối"
                  safe="Giữ lại"
                  kind="danger"
                  hidden={hidden}
                  effects={[{ text: known.fullName }]}
                />
              )
            }
          >
            <Form action={keep} submit={known ? "Lưu" : "Thêm"} kind={known ? "plain" : "primary"} label={CONTACT_WORDS[role]}>
              <HiddenField name="unitId" value={it.unitId} />
              <HiddenField name="role" value={role} />
              <HiddenField key={version} name="version" value={version} />
              <TextField name="fullName" label="Họ và tên" autoComplete="off" defaultValue={known?.fullName ?? ""} />
              <TextField name="title" label="Chức vụ" optional autoComplete="off" defaultValue={known?.title ?? ""} />
              <TextField
                name="phone"
                label="Điện thoại"
                inputMode="tel"
                autoComplete="off"
                hint="Ghi số điện thoại hoặc thư điện tử, hoặc cả hai."
                defaultValue={known?.phone ?? ""}
              />
              <TextField name="email" label="Thư điện tử" inputMode="email" autoComplete="off" defaultValue={known?.email ?? ""} />
            </Form>
          </Panel>
        );
      })}
    </div>
  );
}
