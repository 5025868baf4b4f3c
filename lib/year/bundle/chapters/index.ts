import type { Chapter } from "../piece";
import { calendar } from "./calendar";
import { criteria } from "./criteria";
import { meetings } from "./meetings";
import { meetingTasks } from "./meeting-tasks";
import { members } from "./members";
import { movements } from "./movements";
import { openWork } from "./open-work";
import { plans } from "./plans";
import { pledge } from "./pledge";
import { proposals } from "./proposals";
import { reports } from "./reports";
import { results } from "./results";
import { roleModels } from "./role-models";
import { scores } from "./scores";
import { targets } from "./targets";
import { votes } from "./votes";

/** The chapters of a bundle, in the order of the year. A room adds its own here. */
export const CHAPTERS: readonly Chapter[] = [
  members,
  calendar,
  plans,
  meetings,
  meetingTasks,
  pledge,
  targets,
  movements,
  roleModels,
  reports,
  criteria,
  scores,
  results,
  votes,
  proposals,
  openWork,
];
