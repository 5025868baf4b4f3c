import type { ComponentProps, ReactNode } from "react";
import { Go } from "@/components/ui/go";
import { Icon, type IconName } from "@/components/ui/icon";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";
type Look = { kind?: ButtonKind; small?: boolean; icon?: IconName };

/** The class of a button, for the few places that need it on another element (a summary, a label). */
export function buttonClass({ kind = "plain", small }: Look, more?: string) {
  return ["btn", kind !== "plain" && `btn--${kind}`, small && "btn--s", more].filter(Boolean).join(" ");
}

type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & Look & { busy?: boolean; notYet?: string };

/** A button; `notYet="Chưa gửi được vì còn 1 ô có lỗi."` keeps it in reach of the keyboard, dead, with the reason beside it. */
export function Button({ kind, small, icon, busy, notYet, className, children, ...rest }: ButtonProps) {
  const button = (
    <button
      {...rest}
      type={notYet ? "button" : (rest.type ?? "button")}
      className={buttonClass({ kind: notYet ? "plain" : kind, small }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || notYet ? true : undefined}
    >
      {busy ? <Icon name="spin" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
  if (!notYet) return button;
  return (
    <>
      {button}
      <span className="meta">{notYet}</span>
    </>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  kind,
  small,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Go> & Look & { children: ReactNode }) {
  return (
    <Go {...rest} className={buttonClass({ kind, small }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Go>
  );
}
