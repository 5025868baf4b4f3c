"use client";
import { useEffect, useRef, useState } from "react";
import { Chip } from "@/components/ui/chip";

type CountProps = { members: number; needed: number; present: number; rule: string };

/** Counts the choices in the form around it while they are made; what is saved is counted again by the server. */
export function QuorumCount({ members, needed, present, rule }: CountProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const [count, setCount] = useState(present);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const tell = () => {
      const chosen = [...form.querySelectorAll<HTMLSelectElement>('select[name^="state_"]')];
      setCount(chosen.filter(({ value }) => value === "present" || value === "substitute").length);
    };
    form.addEventListener("change", tell);
    return () => form.removeEventListener("change", tell);
  }, []);
  const reached = count > 0 && count >= needed;
  return (
    <p className="meet-quorum" ref={box} role="status">
      <b>
        {count}/{members}
      </b>
      <span>{`có mặt ${count}/${members} đơn vị, cần ít nhất ${needed} (${rule})`}</span>
      <Chip kind={reached ? "done" : "todo"}>{reached ? "Đủ điều kiện tiến hành" : `Còn thiếu ${Math.max(needed - count, 1)} đơn vị`}</Chip>
    </p>
  );
}
