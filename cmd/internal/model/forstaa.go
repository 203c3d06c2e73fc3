package model

func ForstaaTid(skrevet string) Tid {
	return Tid{Skrevet: skrevet}
}
func ForstaaKostnad(skrevet string) Kostnad { return Kostnad{Skrevet: skrevet} }
func ForstaaStatus(skrevet string) Status   { return Status{Skrevet: skrevet} }
