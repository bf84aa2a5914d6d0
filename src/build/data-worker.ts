import { doOneTask } from './own-process.ts'
import { writeDataHere } from './write-data-here.ts'

/** The process that writes the data files. */
doOneTask(writeDataHere)
