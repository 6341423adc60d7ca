package app.kapstone.domain.patient;

/** One thing that is known about a patient and may change on a day of its own. */
public sealed interface PatientFact
    permits Aim,
        Allergy,
        BodySize,
        Carer,
        Diagnosis,
        Keeping,
        LabValue,
        LifeEvent,
        MedicineTaken,
        PersonalDetail,
        PriorTreatment,
        Standing,
        SubstanceUse {}
