import { IsOptional, IsString, MaxLength } from 'class-validator'

export class SearchBuildings {
  /** Part of a building's number, name or grid; empty lists all. */
  @IsOptional() @IsString() @MaxLength(20) q?: string
}
