"use client";
import { FaultPage } from "@/components/layout/fault-page";

export default FaultPage;
