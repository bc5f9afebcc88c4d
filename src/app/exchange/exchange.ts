/** No screen shows these yet: they are there for whoever looks into a file that was changed on its way. @testonly */
export { readAside } from './aside.ts'
export { handOut, handOver } from './hand.ts'
/** Screens watch. @testonly */
export { readMeter } from './meter.ts'
export { handedOut, watchMeter } from './meter.ts'
export { openFile } from './open.ts'
export { chooseTarget, forgetTarget, type Target, targetOf } from './place.ts'
export { saveToShared } from './save.ts'
export { takeIn } from './take-in.ts'
export type {
  Arrival,
  FamilyArriving,
  FileKey,
  HandOut,
  MakeFailure,
  Meter,
  OpenFailure,
  PackArriving,
  PlaceFailure,
  Saved,
  SaveFailure,
  SaveOptions,
  SaveStep,
  TakeInFailure,
  TakenIn,
  UndoFailure,
} from './types.ts'
export { lastTakeIn, undoTakeIn } from './undo.ts'
