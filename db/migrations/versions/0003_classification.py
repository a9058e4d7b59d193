"""Categories, own fields and intake scripts."""

import sqlalchemy as sa
from alembic import op

revision = "0003_classification"
down_revision = "0002_deadlines"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "script",
        sa.Column("closing_phrase", sa.Text(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script")),
    )
    op.create_table(
        "script_question",
        sa.Column("script_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("simple_cause", sa.Boolean(), nullable=False),
        sa.Column("after_question_id", sa.Uuid(), nullable=True),
        sa.Column("after_answer", sa.SmallInteger(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["after_question_id"],
            ["script_question.id"],
            name=op.f("fk_script_question_after_question_id_script_question"),
        ),
        sa.ForeignKeyConstraint(
            ["script_id"], ["script.id"], name=op.f("fk_script_question_script_id_script")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script_question")),
    )
    op.create_index(
        op.f("ix_script_question_script_id"), "script_question", ["script_id"], unique=False
    )
    op.create_table(
        "category",
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("department_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("script_id", sa.Uuid(), nullable=True),
        sa.Column("sla_policy_id", sa.Uuid(), nullable=True),
        sa.Column("default_impact", sa.SmallInteger(), nullable=False),
        sa.Column("default_urgency", sa.SmallInteger(), nullable=False),
        sa.Column("needs_equipment", sa.Boolean(), nullable=False),
        sa.Column("selectable", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["department.id"], name=op.f("fk_category_department_id_department")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["support_group.id"], name=op.f("fk_category_group_id_support_group")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["category.id"], name=op.f("fk_category_parent_id_category")
        ),
        sa.ForeignKeyConstraint(
            ["script_id"], ["script.id"], name=op.f("fk_category_script_id_script")
        ),
        sa.ForeignKeyConstraint(
            ["sla_policy_id"], ["sla_policy.id"], name=op.f("fk_category_sla_policy_id_sla_policy")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sa.UniqueConstraint("code", name=op.f("uq_category_code")),
    )
    op.create_index(op.f("ix_category_parent_id"), "category", ["parent_id"], unique=False)
    op.create_table(
        "script_option",
        sa.Column("question_id", sa.Uuid(), nullable=False),
        sa.Column("digit", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("sets_impact", sa.SmallInteger(), nullable=True),
        sa.Column("sets_urgency", sa.SmallInteger(), nullable=True),
        sa.Column("routes_to_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["script_question.id"],
            name=op.f("fk_script_option_question_id_script_question"),
        ),
        sa.ForeignKeyConstraint(
            ["routes_to_id"], ["category.id"], name=op.f("fk_script_option_routes_to_id_category")
        ),
        sa.PrimaryKeyConstraint("question_id", "digit", name=op.f("pk_script_option")),
    )
    op.create_table(
        "category_synonym",
        sa.Column("category_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["category_id"], ["category.id"], name=op.f("fk_category_synonym_category_id_category")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category_synonym")),
    )
    op.create_index(
        op.f("ix_category_synonym_category_id"), "category_synonym", ["category_id"], unique=False
    )
    op.create_table(
        "custom_field",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("default_value", sa.String(), nullable=False),
        sa.Column("department_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"],
            ["department.id"],
            name=op.f("fk_custom_field_department_id_department"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_custom_field")),
        sa.UniqueConstraint("code", name=op.f("uq_custom_field_code")),
    )
    op.create_table(
        "category_field",
        sa.Column("category_id", sa.Uuid(), nullable=False),
        sa.Column("field_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("required_on_create", sa.Boolean(), nullable=False),
        sa.Column("required_on_close", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["category_id"], ["category.id"], name=op.f("fk_category_field_category_id_category")
        ),
        sa.ForeignKeyConstraint(
            ["field_id"], ["custom_field.id"], name=op.f("fk_category_field_field_id_custom_field")
        ),
        sa.PrimaryKeyConstraint("category_id", "field_id", name=op.f("pk_category_field")),
    )


def downgrade() -> None:
    op.drop_table("category_field")
    op.drop_table("custom_field")
    op.drop_table("category_synonym")
    op.drop_table("script_option")
    op.drop_table("category")
    op.drop_table("script_question")
    op.drop_table("script")
