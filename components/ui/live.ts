"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** True once script runs. Before that, and without script, a part shows its plain form. */
export function useLive() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
