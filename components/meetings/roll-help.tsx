"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useLive } from "@/components/ui/live";

/**
 * Beside a roll of many units: one press for "everybody is here", and the leader's name follows the choice. It stands where the
 * leader comes, makes room where somebody comes instead or nobody does, and never takes away what was typed.
 */
export function RollHelp({ waiting }: { waiting: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const live = useLive();
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const follow = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement && target.name.startsWith("state_")) nameFor(target);
    };
    form.addEventListener("change", follow);
    return () => form.removeEventListener("change", follow);
  }, []);

  const allPresent = () => {
    for (const select of box.current?.closest("form")?.querySelectorAll<HTMLSelectElement>('select[name^="state_"]') ?? []) {
      if (select.value !== "expected") continue;
      select.value = "present";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  return (
    <div ref={box}>
      {live && waiting && (
        <Button small icon="check" onClick={allPresent}>
          Ghi có mặt cho mọi đơn vị chưa điểm danh
        </Button>
      )}
    </div>
  );
}

function nameFor(select: HTMLSelectElement): void {
  const row = select.closest<HTMLElement>("[data-leader]"),
    unit = select.name.slice("state_".length);
  const name = row?.querySelector<HTMLInputElement>(`[name="name_${unit}"]`),
    title = row?.querySelector<HTMLInputElement>(`[name="title_${unit}"]`);
  const leader = row?.dataset["leader"];
  if (!name || !title || !leader) return;
  if (select.value === "present" && name.value === "") [name.value, title.value] = [leader, row.dataset["leaderTitle"] ?? ""];
  if ((select.value === "substitute" || select.value === "absent") && name.value === leader) [name.value, title.value] = ["", ""];
}
