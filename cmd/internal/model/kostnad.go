package model

func ForstaaKostnad(skrevet string) Kostnad { return Kostnad{Skrevet: skrevet} }
func ForstaaStatus(skrevet string) Status   { return Status{Skrevet: skrevet} }
