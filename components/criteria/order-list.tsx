"use client";
import { useOptimistic, useRef, useTransition, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { useLive } from "@/components/ui/live";
import { announce } from "@/components/ui/toast";
import { inserted } from "@/lib/criteria/inserted";

type Line = { id: string; number: string; node: ReactNode };
type Props = { action: FormAction; hidden: Record<string, string>; sectionId: string; kind: string; lines: Line[]; empty: ReactNode };
/** Over which line the pointer stands: its id, or "" for the end of a list. */
type Spot = { sectionId: string; before: string };

const EDGE = 70,
  STEP = 14;

/** The items of a section, put in order by dragging the grip or by the arrow keys on it. Without script the buttons of each line do it. */
export function OrderList({ action, hidden, sectionId, kind, lines, empty }: Props) {
  const live = useLive();
  const [order, setOrder] = useOptimistic(lines.map(({ id }) => id));
  const [pending, begin] = useTransition();
  const drag = useRef<{ id: string; spot: Spot | null } | null>(null);
  const byId = new Map(lines.map((line) => [line.id, line]));

  const place = (id: string, spot: Spot) =>
    begin(async () => {
      const within = spot.sectionId === sectionId,
        next = within ? inserted(order, id, spot.before) : null;
      if (within && (!next || next.join() === order.join())) return;
      if (next) setOrder(next);
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...hidden, itemId: id, sectionId: spot.sectionId, before: spot.before }))
        form.set(name, value);
      const answer = await action({}, form).catch((error: unknown) => {
        if (!(error instanceof TypeError)) throw error;
        return { problems: ["Máy chủ chưa trả lời. Thứ tự chưa đổi, hãy làm lại."] };
      });
      const wrong = answer.problems?.[0];
      announce(wrong ? { kind: "error", text: wrong } : { text: ("done" in answer && answer.done) || "Đã chuyển chỗ tiêu chí." });
      if (within) document.getElementById(`keo-${id}`)?.focus();
    });

  const byKey = (id: string) => (event: KeyboardEvent) => {
    if (event.key === "Escape" && drag.current) return stop();
    const at = order.indexOf(id),
      to = event.key === "ArrowUp" ? at - 1 : event.key === "ArrowDown" ? at + 2 : -1;
    if (to < 0 || to > order.length || pending) return;
    event.preventDefault();
    place(id, { sectionId, before: order[to] ?? "" });
  };
  const stop = () => {
    drag.current = null;
    mark(null);
    for (const line of document.querySelectorAll(".criteria__item.is-lifted")) line.classList.remove("is-lifted");
  };
  const lift = (id: string) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || pending) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.closest("li")?.classList.add("is-lifted");
    drag.current = { id, spot: null };
  };
  const carry = (event: PointerEvent) => {
    if (!drag.current) return;
    if (event.clientY < EDGE) window.scrollBy(0, -STEP);
    if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
    drag.current.spot = mark(spotAt(event.clientX, event.clientY, kind));
  };
  const drop = () => {
    const it = drag.current;
    stop();
    if (it?.spot && it.spot.before !== it.id) place(it.id, it.spot);
  };

  return (
    <ol className="criteria__items" data-list={sectionId} data-kind={kind} aria-busy={pending || undefined}>
      {order
        .flatMap((id) => byId.get(id) ?? [])
        .map(({ id, number, node }) => (
          <li className="criteria__item" key={id} data-item={id}>
            {live && lines.length > 0 && (
              <button
                type="button"
                id={`keo-${id}`}
                className="criteria__grip"
                onKeyDown={byKey(id)}
                onPointerDown={lift(id)}
                onPointerMove={carry}
                onPointerUp={drop}
                onPointerCancel={stop}
                title="Kéo để đổi chỗ, hoặc dùng phím mũi tên lên, xuống"
              >
                <Icon name="menu" size="s" />
                <span>Kéo</span>
                <span className="sr"> tiêu chí {number}; hoặc dùng phím mũi tên lên, xuống</span>
              </button>
            )}
            {node}
          </li>
        ))}
      {lines.length === 0 && <li className="meta criteria__none">{empty}</li>}
    </ol>
  );
}

/** The place under the pointer in any list of the same kind. */
function spotAt(x: number, y: number, kind: string): (Spot & { line: Element | null; list: Element }) | null {
  const under = document.elementFromPoint(x, y),
    list = under?.closest("[data-list]") ?? under?.closest("section")?.querySelector("[data-list]");
  if (!list || list.getAttribute("data-kind") !== kind) return null;
  const lines = [...list.querySelectorAll("[data-item]")];
  const line =
    lines.find((one) => {
      const { top, height } = one.getBoundingClientRect();
      return y < top + height / 2;
    }) ?? null;
  return { sectionId: list.getAttribute("data-list")!, before: line?.getAttribute("data-item") ?? "", line, list };
}

function mark(spot: ReturnType<typeof spotAt>): Spot | null {
  for (const one of document.querySelectorAll(".is-before, .is-end")) one.classList.remove("is-before", "is-end");
  if (!spot) return null;
  if (spot.line) spot.line.classList.add("is-before");
  else spot.list.classList.add("is-end");
  return { sectionId: spot.sectionId, before: spot.before };
}
