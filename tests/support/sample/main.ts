import { run } from '@server/run'
import { sample } from '.'

void run(sample)
