import { sentences } from './terms.js';

/** What is said in an emergency. Loaded with the first one that the form sees. */
export const emergency = sentences((terms) => ({
  title: 'This may be an emergency: call now',
  unsent: (phone: string) => `NOT sent yet – call ${phone}`,
  unsentNoPhone: `NOT sent yet – call ${terms.office} or the emergency services`,
  call: (phone: string) => `Call ${phone}`,
  noPhone: `Call ${terms.office} or the emergency services.`,
  /** What to do first, by type; `general` when only the category says that it is one. One step a line. */
  steps: {
    general: `Bring yourself and others to safety
Call, and say where you are and what you see`,
    gas: `No flames, no switches, no phone indoors
Open the windows if they are close
Leave by the stairs and keep others out
Call from outside`,
    lift: `Press the alarm button and hold it
Stay calm and away from the doors
Do not force the doors or climb out
Wait for the rescuers`,
    fire: `Leave by the stairs, never by the lift
Close the doors behind you
Keep low where there is smoke
Call the fire service from a safe place`,
    flood: `Shut the main valve if you can reach it
Keep away from wet sockets and cables
Take people and pets to a dry place`,
    electric: `Keep away, and keep others away
Do not touch anyone who is still in contact with it
Switch off at the breaker if it can be reached safely`,
    falling: `Keep clear of the wall and the ground below
Warn others and keep children away
Do not pick anything up below it`,
  },
  file: `Call first. You can still send this ${terms.request}.`,
  dismiss: 'This is not an emergency',
}));
