"use client";
import { useId, useRef, type MouseEvent, type ReactNode } from "react";
import { buttonClass, type ButtonKind } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";

export type Opener = { label: ReactNode; kind?: ButtonKind; small?: boolean; icon?: IconName };

type DialogProps = {
  /** The button that opens it. */
  open: Opener;
  title: string;
  /** Words of the safe answer, a verb too: "Chưa công bố". */
  safe?: string;
  footer?: ReactNode;
  /** The children bring their own body and footer (a form). They get the safe button; a form inside closes the dialog when it is done. */
  children: ReactNode | ((safeButton: ReactNode) => ReactNode);
};

/** The browser's own dialog. Without script the same words unfold in place, under the same button. */
export function Dialog({ open, title, safe = "Đóng", footer, children }: DialogProps) {
  const id = useId();
  const live = useLive();
  const fold = useRef<HTMLDetailsElement>(null);
  const box = useRef<HTMLDialogElement>(null);

  const show = (event: MouseEvent) => {
    if (!fold.current || !box.current) return;
    event.preventDefault();
    fold.current.open = true; // what a closed fold holds is not drawn, not even on top
    box.current.open = false;
    box.current.showModal();
  };
  const close = () => {
    if (box.current?.open) box.current.close();
    if (fold.current) fold.current.open = false;
  };
  const safeButton = live && (
    <button type="button" className="btn" onClick={close}>
      {safe}
    </button>
  );

  // A new key: the page a deed leads to may hold another dialog in the same place, which must not inherit that this one was open.
  // Opened before the script ran, a fold keeps standing open: no fault of the page.
  return (
    <details key={title} className="unfold" ref={fold} suppressHydrationWarning>
      <summary className={buttonClass(open)} onClick={show}>
        {open.icon && <Icon name={open.icon} />}
        {open.label}
      </summary>
      <dialog open className="float dialog" ref={box} aria-labelledby={id} onClose={close} suppressHydrationWarning>
        <header>
          <h2 id={id}>{title}</h2>
        </header>
        {typeof children === "function" ? (
          children(safeButton)
        ) : (
          <>
            <div className="dialog__body">{children}</div>
            <div className="dialog__foot">
              {safeButton}
              {footer}
            </div>
          </>
        )}
      </dialog>
    </details>
  );
}
