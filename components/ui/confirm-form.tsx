"use client";
import type { ReactNode } from "react";
import type { ButtonKind } from "@/components/ui/button";
import { Dialog, type Opener } from "@/components/ui/dialog";
import { HiddenField, PasswordField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon, type IconName } from "@/components/ui/icon";

type ConfirmProps = {
  action: FormAction;
  open: Opener;
  /** A question that names the deed: "Công bố kết quả năm 2025?" */
  title: string;
  /** The deed itself, a verb: "Công bố kết quả". */
  submit: string;
  /** Not doing it, a verb too: "Chưa công bố". */
  safe: string;
  kind?: ButtonKind;
  /** What will happen, with counts. */
  effects?: { icon?: IconName; text: ReactNode }[];
  /** A word to type, posted as `word`; the action checks it again. */
  word?: string;
  /** Ask for the password again, posted as `password`; the text says why. */
  password?: string;
  hidden?: Record<string, string>;
  children?: ReactNode;
};

/** A step that cannot be taken back: what it will do, then a typed word or the password. */
export function ConfirmForm({
  action,
  open,
  title,
  submit,
  safe,
  kind = "primary",
  effects = [],
  word,
  password,
  hidden = {},
  children,
}: ConfirmProps) {
  return (
    <Dialog open={open} title={title} safe={safe}>
      {(safeButton) => (
        <Form
          action={action}
          submit={submit}
          kind={kind}
          extra={safeButton}
          className="form--dialog"
          bodyClass="dialog__body"
          footClass="dialog__foot"
          label={title}
        >
          {children}
          {effects.length > 0 && (
            <ul className="effects">
              {effects.map(({ icon = "right", text }, at) => (
                <li key={at}>
                  <Icon name={icon} />
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          )}
          {Object.entries(hidden).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          {word && <TextField name="word" label={`Gõ chữ ${word} để tiếp tục`} autoComplete="off" spellCheck={false} />}
          {password && <PasswordField name="password" label="Mật khẩu" note={password} />}
        </Form>
      )}
    </Dialog>
  );
}
